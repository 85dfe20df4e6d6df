"""Calls that only Linux has."""
