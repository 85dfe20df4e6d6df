/* Host threads that the kernel starts.  The cookie of a joinable one is its pthread_t. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "rumpuser.h"

static void
name_thread(pthread_t thread, const char *name)
{
	char shortname[16];	/* Linux's limit, with the NUL */

	strncpy(shortname, name, sizeof(shortname) - 1);
	shortname[sizeof(shortname) - 1] = '\0';
	pthread_setname_np(thread, shortname);
}

int
rumpuser_thread_create(void *(*function)(void *), void *arg, const char *name, int mustjoin,
    int priority, int cpu, void **cookie)
{
	pthread_attr_t attr;
	pthread_t thread;
	int error;

	(void)priority, (void)cpu;
	if ((error = pthread_attr_init(&attr)) != 0)
		return rumpuser__errtrans(error);
	pthread_attr_setdetachstate(&attr, mustjoin ? PTHREAD_CREATE_JOINABLE
	    : PTHREAD_CREATE_DETACHED);
	error = pthread_create(&thread, &attr, function, arg);
	pthread_attr_destroy(&attr);
	if (error != 0)
		return rumpuser__errtrans(error);
	if (mustjoin) {		/* a detached one may be gone already */
		if (name != NULL)
			name_thread(thread, name);
		*cookie = (void *)thread;
	}
	return 0;
}

void
rumpuser_thread_exit(void)
{
	pthread_exit(NULL);
}

int
rumpuser_thread_join(void *cookie)
{
	return rumpuser__errtrans(pthread_join((pthread_t)cookie, NULL));
}
