/*
 * The static interpreter's main(): Python's own, with one importer more.
 *
 * A static program's extension modules are all built in, and CPython finds built-in modules at the
 * top level only.  `syscall.raw._raw` is one inside a package, so an importer that takes dotted
 * names of built-in modules comes second in sys.meta_path, before any search of directories.
 *
 * Without the memory to start, CPython 3.11 ends in whatever way, or not at all (ceval.c tries to
 * make the integer of an exception handler for ever).  So there is a question first.
 */
#include <Python.h>

#include <sys/mman.h>

#define START_BYTES	(3UL << 20)	/* more than a start takes, arenas in advance included */

static const char dotted_importer[] =
    "def install():\n"
    "    import sys, _frozen_importlib\n"
    "    class DottedBuiltinImporter(_frozen_importlib.BuiltinImporter):\n"
    "        'Built-in modules of packages.'\n"
    "        @classmethod\n"
    "        def find_spec(cls, name, path=None, target=None):\n"
    "            return super().find_spec(name)\n"
    "    sys.meta_path.insert(1, DottedBuiltinImporter)\n"
    "install()\n"
    "del install\n";

static PyStatus
start(int argc, char **argv)
{
	PyConfig config;
	PyStatus status;

	PyConfig_InitPythonConfig(&config);
	status = PyConfig_SetBytesArgv(&config, argc, argv);
	if (!PyStatus_Exception(status))
		status = Py_InitializeFromConfig(&config);
	PyConfig_Clear(&config);
	return status;
}

static int
memory_to_start(void)
{
	void *room = mmap(NULL, START_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
	    -1, 0);

	return room != MAP_FAILED && munmap(room, START_BYTES) == 0;
}

int
main(int argc, char **argv)
{
	PyStatus status;

	if (!memory_to_start()) {
		fprintf(stderr, "%s: too little memory: Python takes %lu MiB to start\n", argv[0],
		    START_BYTES >> 20);
		return 1;
	}
	status = start(argc, argv);
	if (PyStatus_IsExit(status))		/* --version and the like */
		return status.exitcode;
	if (PyStatus_Exception(status))
		Py_ExitStatusException(status);
	if (PyRun_SimpleString(dotted_importer) != 0)
		return 1;
	return Py_RunMain();
}
