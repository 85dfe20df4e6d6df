/* What a program finds when it starts: arguments, environment, auxiliary vector; its exit code. */
#include <elf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

int
main(int argc, char **argv)
{
	int data = 0;

	for (int i = 1; i < argc; i++)
		printf("argument %d: %s\n", i, argv[i]);
	printf("environment: %s\n", getenv("GREETING") != NULL ? getenv("GREETING") : "none");
	printf("page %lu, ticks %lu, secure %lu\n", getauxval(AT_PAGESZ), getauxval(AT_CLKTCK),
	    getauxval(AT_SECURE));
	printf("platform %s, headers %d, random %d\n", (const char *)getauxval(AT_PLATFORM),
	    getauxval(AT_PHDR) != 0, getauxval(AT_RANDOM) != 0);
	printf("vdso %d\n", memcmp((const void *)getauxval(AT_SYSINFO_EHDR), ELFMAG, SELFMAG) == 0);
	printf("stack aligned %d\n", (uintptr_t)&data % sizeof(data) == 0);
	return argc > 1 ? atoi(argv[1]) : 0;
}
