/*
 * What the self tests share: cases, of which the command line's first word, `selftest.case=NAME`,
 * names one or `all`.  A case returns when it passed; CHECK() ends the machine with code 1.
 */
#ifndef TESTS_SELFTEST_H
#define TESTS_SELFTEST_H

#include <machine/boot.h>
#include <machine/console.h>
#include <machine/process.h>
#include <machine/string.h>

#define CHECK(truth)							\
	do {								\
		if (!(truth)) {						\
			console_printf("%s:%d: %s\n", __func__, __LINE__, #truth); \
			machine_exit(1);				\
		}							\
	} while (0)

#define WORD		"selftest.case="
#define CASE(name)	{ #name, test_##name }

struct testcase {
	const char *tc_name;
	void (*tc_run)(void);
};

static bool
is_asked_for(const char *name)
{
	const char *word = bootinfo.bi_cmdline;
	size_t len = strlen(name);

	if (strncmp(word, WORD, strlen(WORD)) != 0)
		return false;
	word += strlen(WORD);
	return strncmp(word, name, len) == 0 && (word[len] == '\0' || word[len] == ' ');
}

static void
run_cases(const struct testcase *cases, size_t n)
{
	bool all = is_asked_for("all"), found = false;

	for (size_t i = 0; i < n; i++) {
		if (!all && !is_asked_for(cases[i].tc_name))
			continue;
		found = true;
		cases[i].tc_run();
		console_printf("%s passed\n", cases[i].tc_name);
	}
	if (!found)
		machine_panic("no such case: %s", bootinfo.bi_cmdline);
}

#endif
