"""Runs in the guest: modules of CPython's own test suite, an outcome a line.

    suite.py MODULE...

Prints ``@@ {"start": ID}`` before a test and ``@@ {"test": ID, "outcome": …, "reason": …}`` after
it, so that whoever reads them knows which test the machine went down in. What excluded.toml beside
it names is left out. Everything else on the output is the tests' own.
"""

import fnmatch
import json
import os
import sys
import tempfile
import time
import tomllib
import unittest

from test import support

EXCLUDED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "excluded.toml")
MARK = "@@ "


def tell(**fact):
    sys.stdout.flush()
    sys.stderr.flush()
    print(f"\n{MARK}{json.dumps(fact)}", flush=True)


def last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip()[:200] if lines else ""


class Outcomes(unittest.TestResult):
    """Tells each outcome at once; of a test with failing subtests, the first failure."""

    outcome = None

    def startTest(self, test):
        super().startTest(test)
        self.outcome = "pass", ""
        self.began = time.monotonic()
        tell(start=test.id())

    def stopTest(self, test):
        super().stopTest(test)
        outcome, reason = self.outcome
        seconds = round(time.monotonic() - self.began, 3)
        tell(test=test.id(), outcome=outcome, reason=reason, seconds=seconds)
        self.outcome = None

    def fail(self, outcome, test, err):
        text = self._exc_info_to_string(err, test)
        if self.outcome is None:  # setUpClass, setUpModule
            tell(test=test.id(), outcome=outcome, reason=last_line(text), seconds=0)
        elif self.outcome[0] == "pass":
            self.outcome = outcome, last_line(text)
        sys.stderr.write(text)

    def addFailure(self, test, err):
        self.fail("fail", test, err)

    def addError(self, test, err):
        self.fail("error", test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.fail("fail", test, err)

    def addSkip(self, test, reason):
        if self.outcome is None:
            tell(test=test.id(), outcome="skip", reason=reason, seconds=0)
        else:
            self.outcome = "skip", reason

    def addExpectedFailure(self, test, err):
        self.outcome = "pass", "as expected, it fails"

    def addUnexpectedSuccess(self, test):
        self.outcome = "fail", "unexpected success"


def without(suite, skipped):
    """The same suite, its shape kept for the sake of setUpClass, without the skipped tests."""
    kept = unittest.TestSuite()
    for item in suite:
        if isinstance(item, unittest.TestSuite):
            kept.addTest(without(item, skipped))
        elif not any(matches(item.id(), pattern) for pattern in skipped):
            kept.addTest(item)
    return kept


def matches(name, pattern):
    return fnmatch.fnmatchcase(name, pattern) or fnmatch.fnmatchcase(name, f"{pattern}.*")


def main(modules):
    with open(EXCLUDED, "rb") as file:
        skipped = [f"test.{name}" for names in tomllib.load(file).values() for name in names]
    support.use_resources = []  # none of those that cost much: network, largefile, walltime ...
    support.has_fork_support = support.has_subprocess_support = False  # one program, one process
    os.chdir(tempfile.mkdtemp(prefix="suite"))
    for module in modules:
        result = Outcomes()
        suite = unittest.defaultTestLoader.loadTestsFromName(f"test.{module}")
        without(suite, skipped).run(result)
    tell(end=True)


if __name__ == "__main__":
    main(sys.argv[1:])
