"""The one exception that the builder's callers see."""


class BuildError(Exception):
    """A build that cannot go on; the message says what is missing and what to do."""
