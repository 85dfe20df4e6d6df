"""The exception that the commands turn into one line."""

from __future__ import annotations

__all__ = ["ImageError"]


class ImageError(Exception):
    """What keeps an image from being made or run; the text says what to do about it."""
