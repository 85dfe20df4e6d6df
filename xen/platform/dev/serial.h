/* The serial port as a console. */
#ifndef DEV_SERIAL_H
#define DEV_SERIAL_H

#include <stdbool.h>

bool serial_init(void);			/* false: there is none */

#endif
