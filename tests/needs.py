"""What some tests need of the machine: without it they are skipped, or fail where everything must be tested."""

import os

import pytest


def need(condition: bool, sentence: str) -> None:
    """Skip the test, saying `sentence`, unless `condition` holds; with STUDIOLO_TEST_ALL=1 fail instead."""
    if condition:
        return
    if os.environ.get("STUDIOLO_TEST_ALL") == "1":
        pytest.fail(sentence)
    pytest.skip(sentence)
