/*
 * The hot calls again, as functions of a CPython module: syscall.raw._hot, in the same shared
 * object as the cffi module.
 *
 * cffi's calls cost an object for each buffer and a tuple for the arguments; for a call of half a
 * microsecond that is a third of the time.  These take Python's own objects, call the same raw_NAME
 * wrappers, and answer as they do: the result or -errno.  hot.py is the same in Python over cffi,
 * for other interpreters, and tells what each function takes.
 *
 * Locking: the GIL is given up around every call that may sleep.
 */
#ifndef PYPY_VERSION
#include <structmember.h>

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

/*
 * A path for C.  *keep is what must live as long: NULL, or a new reference.  NULL: an exception is
 * set.
 */
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

/*
 * Owner: the base of descriptors, here so that their end costs no Python frame when they were
 * closed before.
 */
struct hot_owner {
	PyObject_HEAD
	PyObject *system;
	PyObject *fd;		/* an int, negative when there is nothing to close */
	struct raw_table *table;	/* the system's; NULL until it was asked for */
};

/* Steals fd, which may be NULL with an exception set. */
static PyObject *
hot_owner_make(PyTypeObject *type, PyObject *system, PyObject *fd, struct raw_table *t)
{
	struct hot_owner *self;

	if (fd == NULL)
		return NULL;
	self = (struct hot_owner *)type->tp_alloc(type, 0);
	if (self == NULL) {
		Py_DECREF(fd);
		return NULL;
	}
	Py_INCREF(system);
	self->system = system;
	self->fd = fd;
	self->table = t;
	return (PyObject *)self;
}

static PyObject *
hot_owner_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
	PyObject *fd;

	if (kwargs != NULL || !hot_count(PyTuple_GET_SIZE(args), 2))
		return NULL;
	fd = PyTuple_GET_ITEM(args, 1);
	Py_INCREF(fd);
	return hot_owner_make(type, PyTuple_GET_ITEM(args, 0), fd, NULL);
}

static int
hot_owner_traverse(PyObject *object, visitproc visit, void *arg)
{
	struct hot_owner *self = (struct hot_owner *)object;

	Py_VISIT(self->system);
	Py_VISIT(self->fd);
	return 0;
}

static int
hot_owner_clear(PyObject *object)
{
	struct hot_owner *self = (struct hot_owner *)object;

	Py_CLEAR(self->system);
	Py_CLEAR(self->fd);
	return 0;
}

static void
hot_owner_dealloc(PyObject *object)
{
	PyObject_GC_UnTrack(object);
	(void)hot_owner_clear(object);
	Py_TYPE(object)->tp_free(object);
}

static void
hot_owner_finalize(PyObject *object)
{
	struct hot_owner *self = (struct hot_owner *)object;
	PyObject *type, *value, *traceback, *done;

	PyErr_Fetch(&type, &value, &traceback);
	if (self->fd == NULL || PyLong_AsLong(self->fd) < 0) {
		PyErr_Restore(type, value, traceback);
		return;
	}
	done = PyObject_CallMethod(object, "_leaked", NULL);
	if (done == NULL)
		PyErr_WriteUnraisable(object);
	Py_XDECREF(done);
	PyErr_Restore(type, value, traceback);
}

/*
 * The table of the system that it is of, from its attribute _address.  The system keeps it alive.
 */
static struct raw_table *
hot_owner_table(struct hot_owner *self)
{
	static PyObject *name;	/* interned once, under the GIL */
	PyObject *address;

	if (self->table != NULL)
		return self->table;
	if (name == NULL && (name = PyUnicode_InternFromString("_address")) == NULL)
		return NULL;
	if ((address = PyObject_GetAttr(self->system, name)) == NULL)
		return NULL;
	self->table = hot_table(address);
	Py_DECREF(address);
	return self->table;
}

static PyObject *
hot_owner_close(PyObject *object, PyObject *unused)
{
	struct hot_owner *self = (struct hot_owner *)object;
	struct raw_table *t;
	long fd = PyLong_AsLong(self->fd), r;

	(void)unused;
	if (fd < 0) {
		if (PyErr_Occurred())
			return NULL;
		Py_RETURN_NONE;
	}
	if ((t = hot_owner_table(self)) == NULL)
		return NULL;
	Py_SETREF(self->fd, PyLong_FromLong(-1));
	Py_BEGIN_ALLOW_THREADS
	r = raw_close(t, (int)fd);
	Py_END_ALLOW_THREADS
	if (r < 0)
		return PyObject_CallMethod(self->system, "_closed", "l", r);
	Py_RETURN_NONE;
}

static PyMethodDef hot_owner_methods[] = {
	{ "close", hot_owner_close, METH_NOARGS, "Close. Harmless when done before. close(2)." },
	{ NULL, NULL, 0, NULL }
};

static PyMemberDef hot_owner_members[] = {
	{ "_S", T_OBJECT_EX, offsetof(struct hot_owner, system), READONLY, NULL },
	{ "_fd", T_OBJECT_EX, offsetof(struct hot_owner, fd), 0, NULL },
	{ NULL, 0, 0, 0, NULL }
};

static PyTypeObject hot_owner_type = {
	PyVarObject_HEAD_INIT(NULL, 0)
	.tp_name = "syscall.raw._hot.Owner",
	.tp_basicsize = sizeof(struct hot_owner),
	.tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE | Py_TPFLAGS_HAVE_GC,
	.tp_new = hot_owner_new,
	.tp_traverse = hot_owner_traverse,
	.tp_clear = hot_owner_clear,
	.tp_dealloc = hot_owner_dealloc,
	.tp_finalize = hot_owner_finalize,
	.tp_members = hot_owner_members,
	.tp_methods = hot_owner_methods,
};

/*
 * An Owner of the kind in args[4] for the system in args[5]; for -errno what the system's _reopen
 * says.
 */
static PyObject *
hot_open(PyObject *module, PyObject *const *args, Py_ssize_t count)
{
	struct raw_table *t;
	PyObject *keep;
	const char *path;
	long r, flags, mode;

	(void)module;
	if (!hot_count(count, 6) || (t = hot_table(args[0])) == NULL)
		return NULL;
	flags = PyLong_AsLong(args[2]);
	mode = PyLong_AsLong(args[3]);
	if ((flags == -1 || mode == -1) && PyErr_Occurred())
		return NULL;
	if (!PyType_Check(args[4]) || !PyType_IsSubtype((PyTypeObject *)args[4], &hot_owner_type)) {
		PyErr_SetString(PyExc_TypeError, "the fifth argument must be a kind of Owner");
		return NULL;
	}
	if ((path = hot_path(args[1], &keep)) == NULL)
		return NULL;
	Py_BEGIN_ALLOW_THREADS
	r = raw_open(t, path, (int)flags, (unsigned)mode);
	Py_END_ALLOW_THREADS
	Py_XDECREF(keep);
	if (r < 0)
		return PyObject_CallMethod(args[5], "_reopen", "lOll", r, args[1], flags, mode);
	return hot_owner_make((PyTypeObject *)args[4], args[5], PyLong_FromLong(r), t);
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

static int
hot_exec(PyObject *module)
{
	return PyModule_AddType(module, &hot_owner_type);
}

static PyModuleDef_Slot hot_slots[] = {
	{ Py_mod_exec, hot_exec },
	{ 0, NULL }
};

#define HOT_FAST(name)	{ #name, (PyCFunction)(void (*)(void))hot_##name, METH_FASTCALL, NULL }
static PyMethodDef hot_methods[] = {
	{ "getpid", hot_getpid, METH_O, NULL },
	{ "getppid", hot_getppid, METH_O, NULL },
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
	PyModuleDef_HEAD_INIT, "_hot", NULL, 0, hot_methods, hot_slots, NULL, NULL, NULL
};

PyMODINIT_FUNC
PyInit__hot(void)
{
	return PyModuleDef_Init(&hot_module);
}

#endif
