"""An engine's images per minute, kept by whoever calls it: a moment's wait, another engine, a job, or an answer when."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from studiolo.errors import CircuitOpen, EngineBusy, EngineUnreachable, OutcomeUnknown, Postponed
from studiolo.generation.limits import NoRoom
from studiolo.images import ImageRequest
from studiolo.resilience.limits import SqlWindows
from tests.databases import opened
from tests.generation.scripted import ElsewhereEngine, ScriptedEngine
from tests.generation.test_make import GONE, LOST, Room, room, seeds


def tell(
    folder: Path, story: Callable[[Room], Awaitable[None]], *, patient: bool = False, limit: int = 2, **rules: object
) -> None:
    """In a room where the account `far` has a limit; time passes only by sleeping."""

    async def told() -> None:
        async with room(folder, **rules) as made, opened("", folder) as database:
            windows = SqlWindows(database, {"far": limit}, clock=lambda: made.now)
            made.tools = replace(made.tools, windows=windows, patient=patient)
            await story(made)

    asyncio.run(told())


def test_who_comes_when_the_minute_is_used_up_is_told_when_to_come_back(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far, same = ElsewhereEngine("far/one"), ElsewhereEngine("far/two")
        await room.make(far)
        room.now += 10
        await room.make(same)  # another model of the same account
        with pytest.raises(NoRoom) as raised:
            await room.make(far)
        assert raised.value.retry_after_seconds == pytest.approx(52.0, abs=0.01)
        assert raised.value.code == EngineBusy.code
        assert "'far'" in raised.value.message and "53 s" in raised.value.message
        assert len(far.asked) == 1 and room.slept == []
        assert [call.outcome for call in room.calls] == ["made", "made"]  # it was not called, so it did not fail
        await room.make(ElsewhereEngine("near/one"))  # which has no limit
        room.now += 52.5
        await room.make(far)

    tell(tmp_path, story)


def test_room_that_comes_in_a_moment_is_waited_for(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one")
        await room.make(far, count=2)
        room.now += 60.5
        await room.make(far, count=2)
        assert room.slept == [pytest.approx(1.5, abs=0.01)]
        with pytest.raises(NoRoom):
            await room.make(far)

    tell(tmp_path, story)


def test_every_try_counts(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[GONE], [GONE], [GONE]])
        with pytest.raises(NoRoom):  # the provider may have counted those that failed
            await room.make(far)
        assert len(far.asked) == 2

    tell(tmp_path, story)


def test_only_what_is_still_missing_counts_again(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[2, GONE]])
        assert seeds(await room.make(far, count=3)) == [7, 8, 9]
        assert [asked.count for asked in far.asked] == [3, 1]

    tell(tmp_path, story, limit=4)


def test_another_engine_answers_meanwhile(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far, here = ElsewhereEngine("far/one"), ScriptedEngine("here")
        made = [(await room.make(far, here))[0] for _ in range(3)]
        assert [one.picture.engine for one in made] == ["far/one", "far/one", "here"]
        assert made[2].substitute and "here made it instead" in made[2].picture.warnings[-1]

    tell(tmp_path, story)


def test_or_the_request_waits_as_a_job(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        put: list[ImageRequest] = []

        class Later:
            async def put(self, request: ImageRequest) -> str:
                put.append(request)
                return "job_1"

        room.tools = replace(room.tools, later=Later())
        far = ElsewhereEngine("far/one")
        await room.make(far, count=2)
        with pytest.raises(Postponed):
            await room.make(far, count=2, on_failure="queue")
        assert [request.count for request in put] == [2] and room.waiting == ["far@eu"]

    tell(tmp_path, story)


def test_work_that_has_time_waits_rather_than_go_elsewhere(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far, here = ElsewhereEngine("far/one"), ScriptedEngine("here")
        await room.make(far, here, count=2)
        with pytest.raises(NoRoom):
            await room.make(far, here)
        far.script = [[EngineUnreachable("Not reached.")]] * 5
        room.now += 62
        with pytest.raises(NoRoom):  # its tries, too, wait for room
            await room.make(far, here)
        assert here.asked == []

    tell(tmp_path, story, patient=True)


def test_what_it_has_begun_it_ends(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[1, GONE]])
        assert seeds(await room.make(far, count=2)) == [7, 8]
        assert [asked.count for asked in far.asked] == [2, 1]
        assert max(room.slept) > 50

    tell(tmp_path, story, patient=True)


def test_but_never_after_a_lost_answer_that_may_have_cost_money(tmp_path: Path) -> None:
    """It would come back to the engine that may have charged already."""

    async def story(room: Room) -> None:
        lost, far = ElsewhereEngine("lost/one", [[LOST]]), ScriptedEngine("far")
        await room.make(far, count=2)
        with pytest.raises(OutcomeUnknown):
            await room.make(lost, far)
        assert len(far.asked) == 1

    tell(tmp_path, story, patient=True)


def test_a_resting_engine_uses_up_no_minute(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[GONE]])
        with pytest.raises(EngineUnreachable):
            await room.make(far)
        for _ in range(3):
            with pytest.raises(CircuitOpen):
                await room.make(far)
        room.now += 31
        await room.make(far)  # the trial, and the second picture of this minute

    tell(tmp_path, story, least_calls=1, attempts=1)


def test_a_trial_that_finds_no_room_leaves_the_trial_to_the_next(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[1], [GONE]])
        await room.make(far)
        with pytest.raises(EngineUnreachable):
            await room.make(far)
        room.now += 31  # it has rested, but both pictures of the minute are used up
        with pytest.raises(NoRoom):
            await room.make(far)
        room.now += 31
        assert len(await room.make(far)) == 1

    tell(tmp_path, story, least_calls=1, failure_rate=0.5, attempts=1)
