"""Fixtures of the whole suite."""

from oracles import oracle

__all__ = ["oracle"]
