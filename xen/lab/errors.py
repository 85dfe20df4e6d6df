"""What the lab's callers see go wrong."""


class LabError(Exception):
    """The lab cannot go on; the message is one line that says what is missing or went wrong.

    `details`: the last that Xen and dom0 said, where that may tell more; else empty.
    """

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details


class AptError(LabError):
    """apt failed: a package that its lists lack, or a download."""


class LabTimeout(LabError):
    """The guest ran longer than it was given."""


class GuestCrash(LabError):
    """The guest went down without shutting down."""
