"""A word from wherever Python runs.

python examples/hello.py
python -m xen run examples/hello.py
"""

print("hello, world")
