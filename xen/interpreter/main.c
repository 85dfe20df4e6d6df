/*
 * The static interpreter's main(): Python's own, with one importer more.
 *
 * A static program's extension modules are all built in, and CPython finds built-in modules at the
 * top level only.  `syscall.raw._raw` is one inside a package, so an importer that takes dotted
 * names of built-in modules comes second in sys.meta_path, before any search of directories.
 */
#include <Python.h>

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

int
main(int argc, char **argv)
{
	PyStatus status = start(argc, argv);

	if (PyStatus_IsExit(status))		/* --version and the like */
		return status.exitcode;
	if (PyStatus_Exception(status))
		Py_ExitStatusException(status);
	if (PyRun_SimpleString(dotted_importer) != 0)
		return 1;
	return Py_RunMain();
}
