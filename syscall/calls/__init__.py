"""The calls, an area a file; linux/ and netbsd/ hold those that only one ABI has.

Each area has up to three classes: ``Fd…`` for what a descriptor does, the plain one for the calls
of a `System`, ``Dir…`` for what its ``*at`` calls are as methods of a directory's descriptor.
"""
