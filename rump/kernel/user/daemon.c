/*
 * Becoming a daemon: begin() forks, and the parent stays until the child's done() tells how the
 * start went, which is the parent's exit status.  Owns the pipe between the two.  Called by one
 * thread, before the kernel boots.
 */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "rumpuser.h"

static int report = -1;		/* the child's end of the pipe */

static void
wait_for_child(int fd)
{
	int error = NB_EAGAIN;	/* it died without a word */
	ssize_t n;

	do
		n = read(fd, &error, sizeof(error));
	while (n < 0 && errno == EINTR);
	_exit(error == 0 ? EXIT_SUCCESS : EXIT_FAILURE);
}

int
rumpuser_daemonize_begin(void)
{
	int fds[2];

	if (report >= 0)
		return rumpuser__errtrans(EALREADY);
	if (pipe2(fds, O_CLOEXEC) != 0)
		return rumpuser__errtrans(errno);
	switch (fork()) {
	case -1:
		close(fds[0]);
		close(fds[1]);
		return rumpuser__errtrans(errno);
	case 0:
		close(fds[0]);
		report = fds[1];
		setsid();
		return 0;
	default:
		close(fds[1]);
		wait_for_child(fds[0]);
		return 0;
	}
}

static int
detach_from_terminal(void)
{
	int fd = open("/dev/null", O_RDWR);

	if (fd < 0 || dup2(fd, 0) < 0 || dup2(fd, 1) < 0 || dup2(fd, 2) < 0)
		return errno;
	if (fd > 2)
		close(fd);
	return 0;
}

int
rumpuser_daemonize_done(int error)
{
	if (report < 0)
		return rumpuser__errtrans(EINVAL);
	if (error == 0)
		error = rumpuser__errtrans(detach_from_terminal());
	if (write(report, &error, sizeof(error)) < 0)
		error = rumpuser__errtrans(errno);
	close(report);
	report = -1;
	return error;
}
