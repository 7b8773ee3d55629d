"""An engine that keeps failing is left alone for a while, by every process; then one call tries it.

Every process counts its own calls; what is shared is only that an engine rests, and who tries it. So a call to an engine
that is well costs no SQL, but one short read for all engines each half second.
"""

import secrets
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from enum import Enum, auto

from studiolo.configuration import Failure
from studiolo.errors import CircuitOpen, StorageFailed
from studiolo.resilience.protocol import BreakerStore, Rest, State
from studiolo.resilience.window import Call, Window

READ_EVERY_SECONDS = 0.5
OnState = Callable[[str, State], None]


class Verdict(Enum):
    """What a call told of its engine. NONE: nothing, as when the caller left."""

    SOUND = auto()
    FAILED = auto()
    NONE = auto()


class Breakers:
    """One breaker for each engine and region, by name. Used from one event loop.

    clock: seconds since 1970, as other processes count them. on_state: told of every state that is new to this process.
    While the store cannot be read or written this process goes by what it saw itself.
    """

    def __init__(
        self,
        store: BreakerStore,
        failure: Failure,
        *,
        clock: Callable[[], float] = time.time,
        on_state: OnState = lambda name, state: None,
    ) -> None:
        self._store = store
        self._failure = failure
        self._clock = clock
        self._on_state = on_state
        self._windows: dict[str, Window] = defaultdict(lambda: Window(failure))
        self._rests: dict[str, Rest] = {}
        self._read_at = float("-inf")
        self._changes = 0  # of what is known here, and writes under way: what was read beside them may be older
        self._writing = 0
        self._claiming: set[str] = set()

    async def enter(self, name: str) -> "Permit":
        """Before every call. Raises CircuitOpen while the engine rests or another call tries it."""
        await self.look()
        if self._is_closed(name):
            return Permit(self, name)
        if not self.is_resting(name) and name not in self._claiming:
            owner = secrets.token_hex(8)
            if await self._claim_trial(name, owner):
                return Permit(self, name, trial_owner=owner)
            if self._is_closed(name):  # another process tried it in the meantime, and it is well
                return Permit(self, name)
        wait = _again(self._rests[name]) - self._clock()
        raise CircuitOpen(
            f"The engine {name!r} failed or was slow too often and is left alone for a while; try again later.",
            retry_after_seconds=min(max(wait, READ_EVERY_SECONDS), self._failure.rest_seconds),
        )

    async def look(self) -> None:
        """See what other processes did, if it is a while since this one looked."""
        now = self._clock()
        if self._writing or 0 <= now - self._read_at < READ_EVERY_SECONDS:
            return
        self._read_at = now  # at once: calls that come meanwhile go by what is known and do not wait
        changes = self._changes
        try:
            seen = await self._store.read()
        except StorageFailed:
            return
        if self._writing or changes != self._changes:
            return  # it may be older than what this process did meanwhile
        for name, rest in seen.items():
            self._set(name, rest)

    def is_resting(self, name: str) -> bool:
        """As far as is known now. False again as soon as somebody may try it."""
        return not self._is_closed(name) and _again(self._rests[name]) > self._clock()

    async def end(self, permit: "Permit", verdict: Verdict, seconds: float) -> None:
        """Through `Permit.end`."""
        slow = seconds > self._failure.slow_seconds
        if permit.trial_owner:
            await self._end_trial(permit, verdict, slow=slow)
        elif verdict is not Verdict.NONE and self._is_closed(permit.name):  # else begun before it was left alone
            window = self._windows[permit.name]
            window.add(Call(self._clock(), verdict is Verdict.FAILED, slow))
            if window.is_bad():
                await self._open(permit.name)

    async def _open(self, name: str) -> None:
        now = self._clock()
        until = now + self._failure.rest_seconds
        self._set(name, Rest(state=State.OPEN, rests_until=until))  # first: no other call of ours shall go through
        await self._write(self._store.open(name, now=now, until=until))

    async def _claim_trial(self, name: str, owner: str) -> bool:
        now = self._clock()
        until = now + self._failure.slow_seconds  # a trial that takes longer has failed by that
        self._claiming.add(name)
        try:
            claimed = await self._write(self._store.claim_trial(name, owner, now=now, until=until))
        finally:
            self._claiming.discard(name)
        if claimed:
            self._set(name, Rest(state=State.HALF_OPEN, rests_until=now, trial_until=until))
        else:
            await self.look()
        return claimed

    async def _end_trial(self, permit: "Permit", verdict: Verdict, *, slow: bool) -> None:
        now = self._clock()
        if verdict is Verdict.NONE:
            rest = Rest(state=State.OPEN, rests_until=now)  # the next call tries
        elif verdict is Verdict.FAILED or slow:
            rest = Rest(state=State.OPEN, rests_until=now + self._failure.rest_seconds)
        else:
            rest = Rest(state=State.CLOSED, rests_until=now)
        ending = self._store.end_trial(permit.name, permit.trial_owner, state=rest.state, until=rest.rests_until)
        if await self._write(ending):  # else it took so long that another call tries now, which will decide
            self._set(permit.name, rest)

    async def _write(self, step: Awaitable[bool]) -> bool:
        """Whether it is so now. What cannot be written holds for this process alone."""
        self._writing += 1
        try:
            done = await step
        except StorageFailed:
            return True
        finally:
            self._writing -= 1
        if not done:
            self._read_at = float("-inf")  # another process was first: see what it did
        return done

    def _is_closed(self, name: str) -> bool:
        rest = self._rests.get(name)
        return rest is None or rest.state is State.CLOSED

    def _set(self, name: str, rest: Rest) -> None:
        known = self._rests.get(name)
        self._rests[name] = rest
        self._changes += 1
        if rest.state is not (known.state if known else State.CLOSED):
            self._windows[name].clear()  # what is counted belongs to one state
            self._on_state(name, rest.state)


def _again(rest: Rest) -> float:
    """When it may be tried, in seconds since 1970."""
    return max(rest.rests_until, rest.trial_until)


class Permit:
    """For one call; `end` it once, however the call ends. trial_owner: "" for an ordinary call."""

    def __init__(self, breakers: Breakers, name: str, *, trial_owner: str = "") -> None:
        self.name = name
        self.trial_owner = trial_owner
        self._breakers = breakers

    async def end(self, verdict: Verdict, seconds: float) -> None:
        """seconds: how long the engine took; more than `slow_seconds` is slow."""
        await self._breakers.end(self, verdict, seconds)
