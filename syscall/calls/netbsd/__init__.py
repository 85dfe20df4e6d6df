"""Calls that only NetBSD has, and so a rump kernel."""
