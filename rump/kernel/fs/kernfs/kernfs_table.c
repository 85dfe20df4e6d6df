/*
 * kernfs's files: what each says, made anew for every read.  Names and texts are those of
 * mount_kernfs(8); rootdev is missing, as on any NetBSD whose root file system has no device.
 *
 * Locking: the kernel lock.
 */
#include "kernfs.h"

#include <sys/kernel.h>
#include <sys/param.h>

static const char copyright[] = "Copyright (c) 2026, The rumpkernel authors\n";

static size_t
text_copy(char *buf, size_t len, const char *text)
{
	size_t n = strlen(text);

	if (len > 0)
		memcpy(buf, text, MIN(n, len));
	return n;
}

static size_t
text_number(char *buf, size_t len, long long number)
{
	char text[32];

	snprintf(text, sizeof(text), "%lld\n", number);
	return text_copy(buf, len, text);
}

static size_t
boottime_text(struct kernel *k, char *buf, size_t len)
{

	return text_number(buf, len, (long long)k->k_boottime.tv_sec);
}

static size_t
copyright_text(struct kernel *k, char *buf, size_t len)
{

	(void)k;
	return text_copy(buf, len, copyright);
}

static size_t
line_text(const char *line, char *buf, size_t len)
{
	char text[MAXHOSTNAMELEN + 1];

	snprintf(text, sizeof(text), "%s\n", line);
	return text_copy(buf, len, text);
}

/* The new name without its newline; names that fill the whole buffer are refused. */
static int
line_set(char *name, size_t size, const char *text, size_t len)
{

	if (len > 0 && text[len - 1] == '\n')
		len--;
	if (len >= size)
		return EINVAL;
	memcpy(name, text, len);
	name[len] = '\0';
	return 0;
}

static size_t
domainname_text(struct kernel *k, char *buf, size_t len)
{

	return line_text(k->k_domainname, buf, len);
}

static int
domainname_set(struct kernel *k, char *text, size_t len)
{

	return line_set(k->k_domainname, sizeof(k->k_domainname), text, len);
}

static size_t
hostname_text(struct kernel *k, char *buf, size_t len)
{

	return line_text(k->k_hostname, buf, len);
}

static int
hostname_set(struct kernel *k, char *text, size_t len)
{

	return line_set(k->k_hostname, sizeof(k->k_hostname), text, len);
}

static size_t
hz_text(struct kernel *k, char *buf, size_t len)
{

	(void)k;
	return text_number(buf, len, HZ);
}

static size_t
loadavg_text(struct kernel *k, char *buf, size_t len)
{
	char text[32];

	(void)k;
	/* nothing is ever queued for a CPU */
	snprintf(text, sizeof(text), "0 0 0 %d\n", FSCALE);
	return text_copy(buf, len, text);
}

static size_t
msgbuf_text(struct kernel *k, char *buf, size_t len)
{

	return msgbuf_read(k, buf, len);
}

static size_t
pagesize_text(struct kernel *k, char *buf, size_t len)
{

	(void)k;
	return text_number(buf, len, PAGE_SIZE);
}

static size_t
physmem_text(struct kernel *k, char *buf, size_t len)
{

	(void)k;
	return text_number(buf, len, PHYSMEM / PAGE_SIZE);
}

static size_t
time_text(struct kernel *k, char *buf, size_t len)
{
	struct timespec now;
	char text[48];

	(void)k;
	nanotime(&now);
	snprintf(text, sizeof(text), "%lld %ld\n", (long long)now.tv_sec,
	    (long)(now.tv_nsec / 1000));
	return text_copy(buf, len, text);
}

static size_t
version_text(struct kernel *k, char *buf, size_t len)
{

	(void)k;
	return text_copy(buf, len, KERNEL_VERSION);
}

const struct kernfs_file kernfs_files[] = {
	{ "boottime", 0444, boottime_text, NULL },
	{ "copyright", 0444, copyright_text, NULL },
	{ "domainname", 0644, domainname_text, domainname_set },
	{ "hostname", 0644, hostname_text, hostname_set },
	{ "hz", 0444, hz_text, NULL },
	{ "loadavg", 0444, loadavg_text, NULL },
	{ "msgbuf", 0444, msgbuf_text, NULL },
	{ "pagesize", 0444, pagesize_text, NULL },
	{ "physmem", 0444, physmem_text, NULL },
	{ "time", 0444, time_text, NULL },
	{ "version", 0444, version_text, NULL },
};
const size_t kernfs_nfiles = nitems(kernfs_files);
