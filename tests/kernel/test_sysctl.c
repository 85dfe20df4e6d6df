/* sysctl: values, lengths, writing, errors, and finding numbers by name. */
#include "kern.h"

enum { CTL_KERN = 1, CTL_HW = 6, CTL_QUERY = -2, CTL_DESCRIBE = -7, VERS_1 = 0x1000000 };

/* struct sysctlnode */
struct node {
	uint32_t flags;
	int32_t num;
	char name[32];
	uint32_t ver, rsvd;
	uint32_t csize, clen;
	void *child;
	uint64_t size;
	void *func, *parent, *desc;
};
_Static_assert(sizeof(struct node) == 96, "sysctlnode");

static int
get(int top, int second, void *buf, size_t *len)
{
	int name[] = { top, second };

	return S(__sysctl)(name, 2, buf, len, NULL, 0);
}

static int
get_int(int top, int second)
{
	int value;
	size_t len = sizeof(value);

	OK(get(top, second, &value, &len));
	CHECK(len == sizeof(value));
	return value;
}

static void
values(struct kernel *k)
{
	char buf[300];
	size_t len = sizeof(buf);

	(void)k;
	OK(get(CTL_KERN, 1, buf, &len));
	CHECK(strcmp(buf, "NetBSD") == 0 && len == 7);
	len = sizeof(buf);
	OK(get(CTL_KERN, 10, buf, &len));
	CHECK(strcmp(buf, "tester") == 0 && len == 7);
	CHECK(get_int(CTL_KERN, 3) == 799003400);
	CHECK(get_int(CTL_KERN, 38) == 1024);
	CHECK(get_int(CTL_HW, 7) == 4096);
	CHECK(get_int(CTL_HW, 3) >= 1);
	CHECK(get_int(CTL_KERN, 80) >= 0);
	len = 200;
	OK(get(CTL_KERN, 81, buf, &len));
	CHECK(len == 200);
}

static void
lengths(struct kernel *k)
{
	char buf[8] = "xxxxxxx";
	size_t len = 0;

	(void)k;
	OK(get(CTL_KERN, 1, NULL, &len));
	CHECK(len == 7);
	len = 3;
	FAILS(get(CTL_KERN, 1, buf, &len), NB_ENOMEM);
	CHECK(len == 7 && memcmp(buf, "Netx", 4) == 0);
	FAILS(get(CTL_KERN, 1, (void *)8, &len), NB_EFAULT);
}

static void
errors(struct kernel *k)
{
	int names[13] = { CTL_KERN, 1, 1 };
	size_t len = 0;

	(void)k;
	FAILS(S(__sysctl)(names, 0, NULL, &len, NULL, 0), NB_EINVAL);
	FAILS(S(__sysctl)(names, 13, NULL, &len, NULL, 0), NB_EINVAL);
	FAILS(S(__sysctl)(names, 3, NULL, &len, NULL, 0), NB_ENOTDIR);
	FAILS(S(__sysctl)(names, 1, NULL, &len, NULL, 0), NB_EISDIR);
	FAILS(S(__sysctl)(NULL, 2, NULL, &len, NULL, 0), NB_EFAULT);
	FAILS(get(CTL_KERN, 9999, NULL, &len), NB_ENOENT);
	FAILS(get(99, 1, NULL, &len), NB_ENOENT);
	FAILS(get(CTL_KERN, -3, NULL, &len), NB_EPERM);
	FAILS(get(CTL_KERN, -6, NULL, &len), NB_EOPNOTSUPP);
}

static void
writing(struct kernel *k)
{
	static const int hostname[] = { CTL_KERN, 10 }, securelevel[] = { CTL_KERN, 9 }, ostype[] =
	    { CTL_KERN, 1 };
	char buf[300], longname[300];
	size_t len = sizeof(buf);
	int value = 1;

	(void)k;
	OK(S(__sysctl)(hostname, 2, buf, &len, "newname", 7));
	CHECK(strcmp(buf, "tester") == 0);
	len = sizeof(buf);
	OK(get(CTL_KERN, 10, buf, &len));
	CHECK(strcmp(buf, "newname") == 0 && len == 8);
	memset(longname, 'n', sizeof(longname));
	FAILS(S(__sysctl)(hostname, 2, NULL, NULL, longname, 300), NB_EINVAL);
	FAILS(S(__sysctl)(hostname, 2, NULL, NULL, longname, 256), NB_EINVAL);
	OK(S(__sysctl)(hostname, 2, NULL, NULL, longname, 255));
	FAILS(S(__sysctl)(ostype, 2, NULL, NULL, "Linux", 5), NB_EPERM);
	FAILS(S(__sysctl)(securelevel, 2, NULL, NULL, &value, 2), NB_EINVAL);
	OK(S(__sysctl)(securelevel, 2, NULL, NULL, &value, sizeof(value)));
	value = 0;
	FAILS(S(__sysctl)(securelevel, 2, NULL, NULL, &value, sizeof(value)), NB_EPERM);
	OK(S(setuid)(1));
	FAILS(S(__sysctl)(hostname, 2, NULL, NULL, "x", 1), NB_EPERM);
}

static int
find(const int *prefix, unsigned int depth, const char *name)
{
	static struct node nodes[100];
	struct node version = { .flags = VERS_1 };
	size_t len = sizeof(nodes);
	int mib[4];

	memcpy(mib, prefix, depth * sizeof(int));
	mib[depth] = CTL_QUERY;
	OK(S(__sysctl)(mib, depth + 1, nodes, &len, &version, sizeof(version)));
	CHECK(len % sizeof(nodes[0]) == 0);
	for (size_t i = 0; i < len / sizeof(nodes[0]); i++)
		if (strcmp(nodes[i].name, name) == 0)
			return nodes[i].num;
	return -1;
}

static void
by_name(struct kernel *k)
{
	int mib[4] = { CTL_QUERY };
	struct node nodes[2], version = { .flags = 0 };
	size_t len = 0;

	(void)k;
	CHECK(find(mib, 0, "kern") == CTL_KERN && find(mib, 0, "nonsense") == -1);
	mib[0] = CTL_KERN;
	CHECK(find(mib, 1, "hostname") == 10);
	mib[0] = 3;
	mib[1] = 0;
	CHECK(find(mib, 1, "generic") == 0 && find(mib, 2, "fstypes") == 1024);
	mib[0] = CTL_QUERY;
	OK(S(__sysctl)(mib, 1, NULL, &len, NULL, 0));
	CHECK(len >= 4 * sizeof(struct node));
	len = sizeof(nodes);
	FAILS(S(__sysctl)(mib, 1, nodes, &len, NULL, 0), NB_ENOMEM);
	CHECK(strcmp(nodes[0].name, "kern") == 0);
	FAILS(S(__sysctl)(mib, 1, nodes, &len, &version, sizeof(version)), NB_EINVAL);
	mib[0] = CTL_KERN;
	mib[1] = 1;
	mib[2] = CTL_QUERY;
	FAILS(S(__sysctl)(mib, 3, NULL, &len, NULL, 0), NB_ENOTDIR);
}

static void
descriptions(struct kernel *k)
{
	int mib[2] = { CTL_KERN, CTL_DESCRIBE };
	struct node one = { .flags = VERS_1, .num = 1 };
	struct { int32_t num; uint32_t ver, len; char str[4000]; } desc;
	size_t len = sizeof(desc);

	(void)k;
	OK(S(__sysctl)(mib, 2, &desc, &len, &one, sizeof(one)));
	CHECK(desc.num == 1 && desc.len == 22 && strcmp(desc.str, "Operating system type") == 0);
	len = sizeof(desc);
	OK(S(__sysctl)(mib, 2, &desc, &len, NULL, 0));
	CHECK(len > 500);
	one.num = 4000;
	FAILS(S(__sysctl)(mib, 2, &desc, &len, &one, sizeof(one)), NB_ENOENT);
}

int
main(void)
{
	IN_KERNEL(values);
	IN_KERNEL(lengths);
	IN_KERNEL(errors);
	IN_KERNEL(writing);
	IN_KERNEL(by_name);
	IN_KERNEL(descriptions);
	return 0;
}
