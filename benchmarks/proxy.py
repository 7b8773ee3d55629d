"""What passing a picture on costs beside LiteLLM's proxy: processor time for each request, same upstream, in one run.

Both are asked for pictures that an upstream on this machine answers at once, each prompt a new one, so that nothing comes
from a cache. Ours also keeps every picture and its record. Promised: at most a fifth of LiteLLM's. Then what a cache hit
costs us (promised: 2 ms). Run as `python -m benchmarks.proxy`; LiteLLM is installed with uv in an environment of its own.
"""

import argparse
import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import orjson

from benchmarks.server import cpu_seconds, family

PROMISED_RATIO, PROMISED_HIT_MS = 0.2, 2.0
KEY = "sk-benchmark"
LITELLM_CONFIG = """
model_list:
  - model_name: gpt-image-1
    litellm_params:
      model: openai/gpt-image-1
      api_base: {upstream}
      api_key: sk-upstream
general_settings:
  master_key: {key}
"""


@contextmanager
def running(command: list[str], ready: str, environment: Mapping[str, str]) -> Iterator[int]:
    """A process until the block ends; its pid, once the address `ready` answers."""
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, env=dict(environment), stdout=log, stderr=log)
        try:
            deadline = time.monotonic() + 120
            while not _answers(ready):
                if process.poll() is not None or time.monotonic() > deadline:
                    log.seek(0)
                    sys.exit(f"{command[0]} did not start:\n{log.read().decode()[-2000:]}")
                time.sleep(0.1)
            yield process.pid
        finally:
            process.kill()
            process.wait()


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=2):
            return True
    except URLError as error:
        return hasattr(error, "code")  # a refusal is an answer too
    except OSError:
        return False


def ask(address: str, model: str, prompt: str) -> int:
    """The size of the reply, bytes."""
    body = orjson.dumps({"model": model, "prompt": prompt, "n": 1, "size": "1024x1024"})
    headers = {"content-type": "application/json", "authorization": f"Bearer {KEY}"}
    with urlopen(Request(f"{address}/v1/images/generations", body, headers), timeout=60) as reply:
        return len(reply.read())


def cost_ms(pid: int, address: str, model: str, requests: int, *, prompt: str = "") -> float:
    """Processor milliseconds of a request, after some that warm up. prompt: the same each time; "": a new one."""

    def one(_: int) -> int:
        return ask(address, model, prompt or f"a fox, {secrets.token_hex(8)}")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(one, range(max(10, requests // 5))))
        before = sum(map(cpu_seconds, family(pid)))
        list(pool.map(one, range(requests)))
        return (sum(map(cpu_seconds, family(pid))) - before) / requests * 1000


def compare(requests: int, reply_bytes: int, litellm: str) -> tuple[float, float, float]:
    """Milliseconds of ours, LiteLLM's, and of a hit in our cache."""
    with tempfile.TemporaryDirectory() as folder:
        upstream = [sys.executable, "-m", "benchmarks.instant_upstream", "18901", str(reply_bytes)]
        clean = {name: value for name, value in os.environ.items() if not name.startswith("STUDIOLO_")}
        with running(upstream, "http://127.0.0.1:18901/", clean):
            ours = clean | {
                "STUDIOLO_DATA_DIR": folder,
                "STUDIOLO_FAKE_ENGINE": "1",  # the built-in one would fetch its art first
                "STUDIOLO_OPENAI_BASE_URL": "http://127.0.0.1:18901/v1",
                "STUDIOLO_OPENAI_API_KEY": "sk-upstream",
                "STUDIOLO_API_KEYS": KEY,
            }
            command = [sys.executable, "-m", "studiolo", "serve", "--port", "18902"]
            with running(command, "http://127.0.0.1:18902/readyz", ours) as pid:
                mine = cost_ms(pid, "http://127.0.0.1:18902", "openai/gpt-image-1", requests)
                hit = cost_ms(pid, "http://127.0.0.1:18902", "openai/gpt-image-1", requests, prompt="the same fox")
            config = Path(folder) / "litellm.yaml"
            config.write_text(LITELLM_CONFIG.format(upstream="http://127.0.0.1:18901/v1", key=KEY))
            command = [litellm, "--config", str(config), "--port", "18903", "--host", "127.0.0.1"]
            theirs_settings = clean | {"LITELLM_LOCAL_MODEL_COST_MAP": "True"}
            with running(command, "http://127.0.0.1:18903/health/liveliness", theirs_settings) as pid:
                theirs = cost_ms(pid, "http://127.0.0.1:18903", "gpt-image-1", requests)
    return mine, theirs, hit


def installed_litellm(folder: Path) -> str:
    """The command of a LiteLLM proxy in an environment of its own, kept between runs."""
    command = folder / "bin" / "litellm"
    if not command.exists():
        subprocess.run(["uv", "venv", "-q", str(folder)], check=True)
        python = str(folder / "bin" / "python")
        subprocess.run(["uv", "pip", "install", "-q", "--python", python, "litellm[proxy]>=1.106"], check=True)
    return str(command)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument(
        "--litellm", type=Path, default=Path(tempfile.gettempdir()) / "studiolo-litellm", help="its environment"
    )
    asked = parser.parse_args()
    litellm = installed_litellm(asked.litellm)
    print("reply        ours ms   LiteLLM ms   ratio (promised 0.20)   cache hit ms (promised 2)")
    for name, size in (("small", 1_000), ("1 MB", 1_000_000)):
        mine, theirs, hit = compare(asked.requests, size, litellm)
        print(f"{name:10}{mine:10.2f}{theirs:13.2f}{mine / theirs:8.2f}{hit:40.2f}", flush=True)


if __name__ == "__main__":
    main()
