"""A test that lacks what it needs is skipped, and fails where everything must be tested."""

import pytest

from tests.needs import need


def test_what_is_there_is_no_reason_to_stop() -> None:
    need(True, "never said")


def test_a_lack_skips(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STUDIOLO_TEST_ALL", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no database"):
        need(False, "no database here")


def test_a_lack_fails_where_everything_must_be_tested(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDIOLO_TEST_ALL", "1")
    with pytest.raises(pytest.fail.Exception, match="no database"):
        need(False, "no database here")
