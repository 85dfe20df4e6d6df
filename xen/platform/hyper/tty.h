/* The console as the kernel's terminal: in kernel_start(). */
#ifndef HYPER_TTY_H
#define HYPER_TTY_H

void tty_attach(void);

#endif
