"""Line editing for the interactive Python: prompt_toolkit, with completion of names."""

from __future__ import annotations

import rlcompleter
from collections.abc import Iterable
from typing import Any

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.history import InMemoryHistory


class Names(Completer):
    """Python's own completion of names and attributes."""

    def __init__(self, names: dict[str, Any]) -> None:
        self._completer = rlcompleter.Completer(names)

    def get_completions(self, document: Document, event: CompleteEvent) -> Iterable[Completion]:
        """The names that begin as the word before the cursor does."""
        word = document.get_word_before_cursor(WORD=True).rpartition("(")[2].rpartition(",")[2]
        for state in range(1000):
            found = self._completer.complete(word, state) if word else None
            if found is None:
                return
            yield Completion(found, start_position=-len(word))


class Editor:
    """Reads lines, and remembers them."""

    def __init__(self, names: dict[str, Any]) -> None:
        history = InMemoryHistory()
        completer = Names(names)
        self._session: PromptSession[str] = PromptSession(
            history=history, completer=completer, complete_while_typing=False
        )

    def read(self, prompt: str = "") -> str:
        """A line; EOFError for Ctrl-D, KeyboardInterrupt for Ctrl-C."""
        return self._session.prompt(prompt)
