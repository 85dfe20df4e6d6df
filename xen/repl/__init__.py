"""The program of `python -m xen repl`: baked into an image, it runs on the machine."""
