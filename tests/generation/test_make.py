"""Pictures from whoever can make them: the schedule, the breaker, the next engine, and what remains when nobody can."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from threading import Event

import pytest

from studiolo.configuration import Failure, OnFailure
from studiolo.engines.protocol import Engine
from studiolo.errors import (
    BudgetSpent,
    CircuitOpen,
    EngineBusy,
    EngineFailed,
    EngineUnavailable,
    EngineUnreachable,
    InvalidValue,
    OutcomeUnknown,
    Postponed,
    PromptRefused,
    StudioloError,
    WorkerDied,
    WorkerTimedOut,
)
from studiolo.generation.call import MakeTools
from studiolo.generation.make import Made, make
from studiolo.generation.observer import EngineCall
from studiolo.images import ImageRequest, Progress, Quality, StoredPicture
from studiolo.resilience.breaker import Breakers
from studiolo.resilience.store import SqlBreakerStore
from tests.databases import opened
from tests.generation.scripted import Act, ElsewhereEngine, ScriptedEngine

REQUEST = ImageRequest(prompt="a fox", engine="far/one", seed=7, width_px=256, height_px=256, key="req-1")
GONE = EngineUnreachable("Not reached.")
LOST = OutcomeUnknown("The answer was lost.")


@dataclass
class Room:
    """Everything around `make`: time that only passes when it is slept, and a memory of what was told."""

    tools: MakeTools
    now: float = 1_700_000_000.0
    slept: list[float] = field(default_factory=list)
    calls: list[EngineCall] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    told: list[Progress] = field(default_factory=list)

    def called(self, call: EngineCall) -> None:
        self.calls.append(call)

    def postponed(self, engine: str) -> None:
        self.waiting.append(engine)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def pass_time(self, seconds: float) -> Callable[[], None]:
        """For a script: the engine takes that long."""

        def passes() -> None:
            self.now += seconds

        return passes

    async def make(
        self, *route: Engine, count: int = 1, on_failure: OnFailure | None = None, refuses: Sequence[Engine] = ()
    ) -> list[Made]:
        def decide_for(engine: Engine) -> ImageRequest:
            if engine in refuses:
                raise InvalidValue("It makes no such size.", field="size")
            return replace(REQUEST, engine=engine.name, count=count)

        made = make(route, decide_for, self.tools, on_progress=self.told.append, on_failure=on_failure)
        async with aclosing(made) as pictures:
            return [picture async for picture in pictures]


@asynccontextmanager
async def room(folder: Path, **rules: object) -> AsyncIterator[Room]:
    failure = Failure.model_validate({"least_calls": 100} | rules)
    async with opened("", folder) as database:
        made = Room.__new__(Room)
        breakers = Breakers(SqlBreakerStore(database), failure, clock=lambda: made.now)
        tools = MakeTools(
            breakers=breakers,
            failure=failure,
            observer=made,
            random=Random(1),
            sleep=lambda seconds: made.sleep(seconds),
            clock=lambda: made.now,
        )
        made.__init__(tools)  # type: ignore[misc]
        yield made


def tell(folder: Path, story: Callable[[Room], Awaitable[None]], **rules: object) -> None:
    async def told() -> None:
        async with room(folder, **rules) as made:
            await story(made)

    asyncio.run(told())


def seeds(made: Sequence[Made]) -> list[int]:
    return [one.picture.seed for one in made]


def test_an_engine_that_comes_back_is_asked_until_it_answers(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[GONE], [GONE], [EngineBusy("Full.", retry_after_seconds=9.0)]])
        made = await room.make(far)
        assert [one.picture.data for one in made] == [b"far/one 7"]
        assert not made[0].substitute and made[0].picture.warnings == ()
        assert {asked.key for asked in far.asked} == {"req-1"}  # the provider knows it as the same request
        first, second, third = room.slept
        assert 0.5 <= first <= 1.0 and 1.0 <= second <= 2.0 and 9.0 <= third <= 10.0
        assert [call.outcome for call in room.calls] == [
            "engine_unreachable",
            "engine_unreachable",
            "rate_limit_exceeded",
            "made",
        ]
        assert {call.engine for call in room.calls} == {"far@eu"}

    tell(tmp_path, story)


def test_after_five_attempts_the_engine_is_given_up(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[GONE]] * 9)
        with pytest.raises(EngineUnreachable):
            await room.make(far)
        assert (len(far.asked), len(room.slept)) == (5, 4)

    tell(tmp_path, story)


@pytest.mark.parametrize(
    "error",
    [
        PromptRefused("No."),
        InvalidValue("Too large.", field="size"),
        BudgetSpent("No money."),
        EngineUnavailable("No key."),
        WorkerTimedOut("Too long."),
        LOST,
        EngineBusy("Full.", retry_after_seconds=3600.0),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_another_try_does_not_mend_is_tried_once(error: StudioloError, tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[error]])
        with pytest.raises(type(error)):
            await room.make(far)
        assert len(far.asked) == 1
        assert [call.outcome for call in room.calls] == [error.code]

    tell(tmp_path, story)


def test_what_is_wrong_with_the_request_is_not_tried_on_another_engine(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far, near = ElsewhereEngine("far/one", [[PromptRefused("No.")]]), ScriptedEngine("near")
        with pytest.raises(PromptRefused):
            await room.make(far, near)
        assert near.asked == []

    tell(tmp_path, story)


def test_pictures_that_were_made_are_not_made_again(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[2, GONE], [GONE], [1, BudgetSpent("No money.")]])
        near = ScriptedEngine("near", [[1, WorkerDied("Died.")]])
        made = await room.make(far, near, count=6)
        assert seeds(made) == [7, 8, 9, 10, 11, 12]
        assert [one.picture.engine for one in made] == ["far/one"] * 3 + ["near"] * 3
        assert [(asked.seed, asked.count) for asked in far.asked] == [(7, 6), (9, 4), (9, 4)]
        assert [(asked.seed, asked.count) for asked in near.asked] == [(10, 3), (11, 2)]
        # To its provider a picture has the same name whenever it is asked for.
        assert [(asked.key, asked.first) for asked in far.asked] == [("req-1", 0), ("req-1", 2), ("req-1", 2)]
        assert [progress.picture for progress in room.told] == [0, 1, 2, 3, 4, 5]
        assert [one.substitute for one in made] == [False] * 3 + [True] * 3
        assert "far/one could not make it now; near made it instead." in made[-1].picture.warnings

    tell(tmp_path, story)


def test_an_engine_that_fails_after_its_last_picture_is_not_asked_again(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[2, GONE]])
        assert seeds(await room.make(far, count=2)) == [7, 8]
        assert len(far.asked) == 1

    tell(tmp_path, story)


def test_a_lost_answer_that_may_have_cost_money_is_not_paid_for_again(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far, other, near = ElsewhereEngine("far/one", [[LOST]]), ElsewhereEngine("other/one"), ScriptedEngine("near")
        made = await room.make(far, other, near)
        assert [one.picture.engine for one in made] == ["near"]
        assert other.asked == []
        assert [(call.outcome, call.key) for call in room.calls] == [("outcome_unknown", "req-1"), ("made", "req-1")]

        far.script, near.script = [[LOST]], [[EngineUnavailable("No art.")]]
        tools = replace(room.tools, later=Jobs())
        with pytest.raises(OutcomeUnknown):  # neither is it queued, and the caller is told what matters most
            await replace(room, tools=tools).make(far, near, on_failure="queue")

    tell(tmp_path, story)


def test_a_lost_answer_of_an_engine_that_costs_nothing_is_asked_for_again(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        near = ScriptedEngine("near", [[LOST]])
        assert len(await room.make(near)) == 1
        assert len(near.asked) == 2

    tell(tmp_path, story)


def test_an_engine_that_keeps_failing_is_left_alone_and_the_next_one_is_asked_at_once(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far, near = ElsewhereEngine("far/one", [[GONE]] * 4), ScriptedEngine("near")
        assert (await room.make(far, near))[0].picture.engine == "near"
        assert len(far.asked) == 3  # the third failure opened its breaker: no fourth attempt is waited for
        assert len(room.slept) == 2
        for _ in range(20):
            assert (await room.make(far, near))[0].picture.engine == "near"
        assert len(far.asked) == 3
        assert not await refused(room, ElsewhereEngine("far/two", region="us"))
        assert await refused(room, ElsewhereEngine("far/two"))  # another model of the same account and region

        room.now += 30.0
        assert (await room.make(far, near))[0].picture.engine == "near"  # a trial, which fails
        assert len(far.asked) == 4
        room.now += 30.0
        assert (await room.make(far, near))[0].picture.engine == "far/one"
        assert len(room.slept) == 2  # a trial is one call

    tell(tmp_path, story, least_calls=3, rest_seconds=30.0)


async def refused(room: Room, engine: Engine) -> bool:
    try:
        await room.make(engine)
    except CircuitOpen as error:
        assert 0 < error.retry_after_seconds <= 30.0
        return True
    return False


def test_refused_prompts_and_pictures_that_take_too_long_say_nothing_against_an_engine(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        for error in (PromptRefused("No."), WorkerTimedOut("Too long."), EngineUnavailable("No art.")):
            near = ScriptedEngine("near", [[error]] * 5)
            for _ in range(5):
                with pytest.raises(type(error)):
                    await room.make(near)
        assert not await refused(room, ScriptedEngine("near"))

    tell(tmp_path, story, least_calls=3)


def test_only_an_engine_elsewhere_is_ill_when_it_is_slow(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        slow: list[Act] = [room.pass_time(50.0), 1]
        near, far = ScriptedEngine("near", [slow] * 5), ElsewhereEngine("far/one", [slow] * 5)
        for _ in range(5):
            await room.make(near)
        assert [call.seconds for call in room.calls] == [50.0] * 5
        for _ in range(3):
            await room.make(far)
        assert await refused(room, far)
        assert not await refused(room, near)

    tell(tmp_path, story, least_calls=3, slow_seconds=40.0, window_seconds=1000.0)


def test_many_pictures_of_one_call_may_take_longer_than_one(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far = ElsewhereEngine("far/one", [[room.pass_time(30.0), 1, room.pass_time(30.0), 1]] * 4)
        for _ in range(4):
            await room.make(far, count=2)
        assert not await refused(room, far)

    tell(tmp_path, story, least_calls=3, slow_seconds=40.0, window_seconds=1000.0)


def test_an_engine_that_cannot_make_it_at_all_is_passed_over(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far, small, near = ElsewhereEngine("far/one", [[LOST]]), ScriptedEngine("small"), ScriptedEngine("near")
        made = await room.make(far, small, near, refuses=[small])
        assert [one.picture.engine for one in made] == ["near"]
        assert made[0].request.engine == "near"
        with pytest.raises(InvalidValue):  # but the first one's limits are the caller's to know
            await room.make(small, near, refuses=[small])

    tell(tmp_path, story)


class Jobs:
    """Keeps what it is given."""

    def __init__(self) -> None:
        self.kept: list[ImageRequest] = []

    async def put(self, request: ImageRequest) -> str:
        self.kept.append(request)
        return f"job_{len(self.kept)}"


def test_what_no_engine_can_make_waits_as_a_job_for_all_of_it(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        jobs = Jobs()
        room.tools = replace(room.tools, later=jobs)
        far, near = ElsewhereEngine("far/one", [[1, BudgetSpent("No.")]]), ScriptedEngine("near", [[1, GONE]] * 9)
        with pytest.raises(Postponed) as waits:
            await room.make(far, near, count=9, on_failure="queue")
        assert waits.value.job_id == "job_1"
        (kept,) = jobs.kept
        # The job makes only what it does not find under the key.
        assert (kept.key, kept.seed, kept.count, kept.engine) == ("req-1", 7, 9, "far/one")
        assert room.waiting == ["far@eu"]

    tell(tmp_path, story)


@pytest.mark.parametrize("error", [BudgetSpent("No money."), EngineUnavailable("No key.")], ids=["budget", "key"])
def test_what_time_does_not_mend_does_not_wait(error: EngineFailed, tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        room.tools = replace(room.tools, later=Jobs())
        with pytest.raises(type(error)):
            await room.make(ElsewhereEngine("far/one", [[error]]), on_failure="queue")

    tell(tmp_path, story)


def test_the_configured_policy_holds_unless_the_request_has_its_own(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        room.tools = replace(room.tools, later=Jobs())
        with pytest.raises(Postponed):
            await room.make(ElsewhereEngine("far/one", [[GONE]] * 5))
        with pytest.raises(EngineUnreachable):
            await room.make(ElsewhereEngine("far/one", [[GONE]] * 5), on_failure="fail")

    tell(tmp_path, story, on_failure="queue")


@dataclass
class Shelf:
    """A library of one picture, or none."""

    picture: StoredPicture | None

    async def find_alike(self, request: ImageRequest) -> StoredPicture | None:
        return self.picture


def test_a_picture_of_the_library_is_offered_and_said_to_be_one(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        picture = (await room.make(ScriptedEngine("near")))[0].picture
        kept = StoredPicture(
            id="ab" * 16,
            digest="0" * 64,
            created=1.0,
            tenant="default",
            prompt="a fox",
            quality=Quality.LOW,
            picture=picture,
        )
        room.tools = replace(room.tools, library=Shelf(kept))
        (made,) = await room.make(ElsewhereEngine("far/one", [[BudgetSpent("No.")]]), on_failure="library", count=2)
        assert made.stored and made.stored.id == kept.id
        assert made.substitute
        assert made.picture.warnings == (
            "far/one could not make it now; this is one picture for the 2 that are missing, "
            "made before for a request like it.",
        )
        room.tools = replace(room.tools, library=Shelf(None))
        with pytest.raises(BudgetSpent):
            await room.make(ElsewhereEngine("far/one", [[BudgetSpent("No.")]]), on_failure="library")

    tell(tmp_path, story)


def test_when_all_rest_the_caller_is_told_when_the_first_is_tried(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        far, near = ElsewhereEngine("far/one", [[GONE]] * 3), ScriptedEngine("near", [[GONE]] * 3)
        with pytest.raises(EngineUnreachable):
            await room.make(far)
        room.now += 10.0
        with pytest.raises(EngineUnreachable):
            await room.make(near)
        with pytest.raises(CircuitOpen) as resting:
            await room.make(near, far)
        assert "far@eu" in resting.value.message
        assert resting.value.retry_after_seconds < 20.0

    tell(tmp_path, story, least_calls=3, rest_seconds=30.0, window_seconds=1000.0)


def test_leaving_ends_the_engine_and_says_nothing_against_it(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        started, go = Event(), Event()
        script: list[Sequence[Act]] = [[started.set, go.wait, 1]] * 5
        hanging = ScriptedEngine("near", script)
        for number in range(5):
            work = asyncio.ensure_future(room.make(hanging))
            assert await asyncio.to_thread(started.wait, 10)
            started.clear()
            work.cancel()
            with pytest.raises(asyncio.CancelledError):
                await work
            assert len(hanging.asked) == number + 1
        go.set()
        await until(lambda: len(hanging.closed) == 5)
        assert [call.outcome for call in room.calls] == ["left"] * 5
        assert room.told == []
        assert not await refused(room, hanging)

    tell(tmp_path, story, least_calls=3)


def test_leaving_between_two_pictures_closes_the_engine_in_its_thread(tmp_path: Path) -> None:
    async def story(room: Room) -> None:
        near = ScriptedEngine("near")
        made = make([near], lambda _: replace(REQUEST, count=5), room.tools, on_progress=room.told.append)
        async with aclosing(made) as pictures:
            await anext(pictures)
        await until(lambda: len(near.closed) == 1)
        assert near.closed[0].startswith("paint")  # the loop does not wait for it
        assert len(room.told) == 1

    tell(tmp_path, story)


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)
