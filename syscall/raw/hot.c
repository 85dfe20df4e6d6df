/*
 * The hot calls again, as functions of a CPython module: syscall.raw._hot, in the same shared object as the cffi module.
 *
 * cffi's calls cost an object for each buffer and a tuple for the arguments; for a call of half a microsecond that is a
 * third of the time.  These take Python's own objects, call the same raw_NAME wrappers, and answer as they do: the
 * result or -errno.  hot.py is the same in Python over cffi, for other interpreters, and tells what each function takes.
 *
 * Locking: the GIL is given up around every call that may sleep.
 */
#ifndef PYPY_VERSION

static struct raw_table *
hot_table(PyObject *address)
{
	return PyLong_AsVoidPtr(address);
}

static int
hot_count(Py_ssize_t given, Py_ssize_t wanted)
{
	if (given == wanted)
		return 1;
	PyErr_Format(PyExc_TypeError, "expected %zd arguments, not %zd", wanted, given);
	return 0;
}

/* A path for C.  *keep is what must live as long: NULL, or a new reference.  NULL: an exception is set. */
static const char *
hot_path(PyObject *path, PyObject **keep)
{
	const char *text;

	*keep = NULL;
	if (PyUnicode_Check(path) && PyUnicode_IS_COMPACT_ASCII(path)) {
		text = (const char *)PyUnicode_1BYTE_DATA(path);
		if ((Py_ssize_t)strlen(text) == PyUnicode_GET_LENGTH(path))
			return text;
		PyErr_SetString(PyExc_ValueError, "embedded null byte");
		return NULL;
	}
	return PyUnicode_FSConverter(path, keep) ? PyBytes_AS_STRING(*keep) : NULL;
}

/* getpid and getppid never sleep, so they keep the GIL, as os.getpid does. */
#define HOT_NULL(name) \
static PyObject * \
hot_##name(PyObject *module, PyObject *address) \
{ \
	struct raw_table *t = hot_table(address); \
\
	(void)module; \
	return t == NULL ? NULL : PyLong_FromLong(raw_##name(t)); \
}
HOT_NULL(getpid)
HOT_NULL(getppid)

static PyObject *
hot_close(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
	struct raw_table *t;
	long r;
	int fd;

	(void)module;
	if (!hot_count(count, 2) || (t = hot_table(args[0])) == NULL)
		return NULL;
	fd = (int)PyLong_AsLong(args[1]);
	if (fd == -1 && PyErr_Occurred())
		return NULL;
	Py_BEGIN_ALLOW_THREADS
	r = raw_close(t, fd);
	Py_END_ALLOW_THREADS
	return PyLong_FromLong(r);
}

/* read and write, and with an offset in args[3] pread and pwrite. */
#define HOT_TRANSFER(name, wanted, access, call) \
static PyObject * \
hot_##name(PyObject *module, PyObject *const *args, Py_ssize_t count) \
{ \
	struct raw_table *t; \
	Py_buffer buf; \
	long r, offset = 0; \
	int fd; \
\
	(void)module; \
	if (!hot_count(count, wanted) || (t = hot_table(args[0])) == NULL) \
		return NULL; \
	fd = (int)PyLong_AsLong(args[1]); \
	if (wanted == 4) \
		offset = PyLong_AsLong(args[wanted - 1]); \
	if ((fd == -1 || offset == -1) && PyErr_Occurred()) \
		return NULL; \
	if (PyObject_GetBuffer(args[2], &buf, access) < 0) \
		return NULL; \
	Py_BEGIN_ALLOW_THREADS \
	r = call; \
	Py_END_ALLOW_THREADS \
	PyBuffer_Release(&buf); \
	return PyLong_FromLong(r); \
}
HOT_TRANSFER(read, 3, PyBUF_WRITABLE, raw_read(t, fd, buf.buf, (size_t)buf.len))
HOT_TRANSFER(write, 3, PyBUF_SIMPLE, raw_write(t, fd, buf.buf, (size_t)buf.len))
HOT_TRANSFER(pread, 4, PyBUF_WRITABLE, raw_pread(t, fd, buf.buf, (size_t)buf.len, offset))
HOT_TRANSFER(pwrite, 4, PyBUF_SIMPLE, raw_pwrite(t, fd, buf.buf, (size_t)buf.len, offset))

static PyObject *
hot_open(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
	struct raw_table *t;
	PyObject *keep;
	const char *path;
	long r, flags, mode;

	(void)module;
	if (!hot_count(count, 4) || (t = hot_table(args[0])) == NULL)
		return NULL;
	flags = PyLong_AsLong(args[2]);
	mode = PyLong_AsLong(args[3]);
	if ((flags == -1 || mode == -1) && PyErr_Occurred())
		return NULL;
	if ((path = hot_path(args[1], &keep)) == NULL)
		return NULL;
	Py_BEGIN_ALLOW_THREADS
	r = raw_open(t, path, (int)flags, (unsigned)mode);
	Py_END_ALLOW_THREADS
	Py_XDECREF(keep);
	return PyLong_FromLong(r);
}

/* The structure's bytes as a new bytearray, or -errno. */
static PyObject *
hot_status(PyObject *status, long r)
{
	if (r == 0)
		return status;
	Py_DECREF(status);
	return PyLong_FromLong(r);
}

#define HOT_STAT(name) \
static PyObject * \
hot_##name(PyObject *module, PyObject *const *args, Py_ssize_t count) \
{ \
	struct raw_table *t; \
	PyObject *keep, *status; \
	const char *path; \
	long r; \
\
	(void)module; \
	if (!hot_count(count, 3) || (t = hot_table(args[0])) == NULL) \
		return NULL; \
	if ((path = hot_path(args[1], &keep)) == NULL) \
		return NULL; \
	status = PyByteArray_FromStringAndSize(NULL, PyLong_AsLong(args[2])); \
	if (status == NULL) { \
		Py_XDECREF(keep); \
		return NULL; \
	} \
	Py_BEGIN_ALLOW_THREADS \
	r = raw_##name(t, path, PyByteArray_AS_STRING(status)); \
	Py_END_ALLOW_THREADS \
	Py_XDECREF(keep); \
	return hot_status(status, r); \
}
HOT_STAT(stat)
HOT_STAT(lstat)

static PyObject *
hot_fstat(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
	struct raw_table *t;
	PyObject *status;
	long r;
	int fd;

	(void)module;
	if (!hot_count(count, 3) || (t = hot_table(args[0])) == NULL)
		return NULL;
	fd = (int)PyLong_AsLong(args[1]);
	if (fd == -1 && PyErr_Occurred())
		return NULL;
	status = PyByteArray_FromStringAndSize(NULL, PyLong_AsLong(args[2]));
	if (status == NULL)
		return NULL;
	Py_BEGIN_ALLOW_THREADS
	r = raw_fstat(t, fd, PyByteArray_AS_STRING(status));
	Py_END_ALLOW_THREADS
	return hot_status(status, r);
}

#define HOT_FAST(name)	{ #name, (PyCFunction)(void (*)(void))hot_##name, METH_FASTCALL, NULL }
static PyMethodDef hot_methods[] = {
	{ "getpid", hot_getpid, METH_O, NULL },
	{ "getppid", hot_getppid, METH_O, NULL },
	HOT_FAST(close),
	HOT_FAST(fstat),
	HOT_FAST(lstat),
	HOT_FAST(open),
	HOT_FAST(pread),
	HOT_FAST(pwrite),
	HOT_FAST(read),
	HOT_FAST(stat),
	HOT_FAST(write),
	{ NULL, NULL, 0, NULL }
};

static struct PyModuleDef hot_module = {
	PyModuleDef_HEAD_INIT, "_hot", NULL, 0, hot_methods, NULL, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit__hot(void)
{
	return PyModuleDef_Init(&hot_module);
}

#endif
