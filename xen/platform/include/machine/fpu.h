/*
 * The state of the FPU and the vector registers: XSAVE areas of cpu_features.cf_fpu_size bytes in
 * the standard form, with the components of cpu_features.cf_xcr0; FXSAVE areas of 512 bytes where
 * there is no XSAVE.
 */
#ifndef MACHINE_FPU_H
#define MACHINE_FPU_H

#define FPU_ALIGN	64

void *fpu_alloc(void);			/* in the initial state; NULL: no memory */
void fpu_free(void *);
void fpu_save(void *);			/* from the registers */
void fpu_save_thread(void *);		/* faster; into a thread's own area, for sched/ */
void fpu_restore(const void *);
void fpu_initial(void *);		/* the state that a program starts with */

#endif
