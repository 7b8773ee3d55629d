"""Which requests are the same."""

import random
from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from studiolo.cache.key import cache_key
from studiolo.images import ImageRequest, PictureFormat, Quality

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
REQUESTS = st.builds(
    ImageRequest,
    prompt=NAMES,
    engine=NAMES,
    seed=st.integers(0, 2**32 - 1),
    width_px=st.integers(256, 2048),
    height_px=st.integers(256, 2048),
    quality=st.sampled_from(Quality),
    count=st.integers(1, 10),
    output_format=st.sampled_from(PictureFormat),
    compression=st.integers(0, 100),
    tenant=NAMES,
    key=NAMES,
)


def key(request: ImageRequest, *, engine_version: str = "1", seeded: bool = True, shared: bool = False) -> str:
    return cache_key(request, engine_version=engine_version, seeded=seeded, shared=shared)


@given(one=REQUESTS, other=REQUESTS, name=st.sampled_from([field.name for field in fields(ImageRequest)]))
def test_a_change_of_any_field_but_the_idempotency_key_is_another_request(
    one: ImageRequest, other: ImageRequest, name: str
) -> None:
    changed = replace(one, **{name: getattr(other, name)})
    without_loss = name == "compression" and one.output_format is PictureFormat.PNG
    same = name == "key" or without_loss or changed == one
    assert (key(changed) == key(one)) == same


@given(REQUESTS)
def test_the_same_values_give_the_same_key_in_whatever_order_they_came(request: ImageRequest) -> None:
    values = [(field.name, getattr(request, field.name)) for field in fields(ImageRequest)]
    random.shuffle(values)
    assert key(ImageRequest(**dict(values))) == key(request)
    assert len(key(request)) == 64


@given(REQUESTS)
def test_no_seed_asked_means_any_seed_and_never_the_same_as_one_that_was(request: ImageRequest) -> None:
    another = replace(request, seed=(request.seed + 1) % 2**32)
    assert key(request, seeded=False) == key(another, seeded=False)
    assert key(request, seeded=False) != key(request, seeded=True)


@given(request=REQUESTS, tenant=NAMES)
def test_tenants_share_only_when_they_may(request: ImageRequest, tenant: str) -> None:
    another = replace(request, tenant=tenant)
    assert key(request, shared=True) == key(another, shared=True)
    assert (key(request) == key(another)) == (request.tenant == tenant)
    assert key(request, shared=True) != key(request)


def test_another_version_of_the_engine_makes_other_pictures() -> None:
    request = ImageRequest(prompt="a fox", engine="fake", seed=1)
    assert key(request, engine_version="1") != key(request, engine_version="2")
