"""What a server costs that nobody asks anything: time until it is ready, and memory of all its processes.

Promised: ready within 2 seconds, 150 MB at most. Run as `python -m benchmarks.server` on a machine that is idle; with
`--fake` the built-in engine's art need not be there. The first start of an installation also compiles Python's files
and is not counted.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

SETTLE_SECONDS = 1.0
PROMISED_SECONDS, PROMISED_MB = 2.0, 150.0


def family(pid: int) -> list[int]:
    """A process and all its descendants."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(member for child in children for member in family(int(child)))]


def memory_mb(pid: int, kind: str) -> float:
    """kind: Rss counts every page a process sees, Pss its share of those it has in common with others."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith(f"{kind}:"):
            return int(line.split()[1]) * 1024 / 1e6
    return 0.0


def cpu_seconds(pid: int) -> float:
    user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def start_once(environment: dict[str, str], port: int) -> dict[str, float]:
    """One server from its start to its end."""
    started = time.perf_counter()
    command = [sys.executable, "-m", "studiolo", "serve", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        while not is_ready(port):
            if process.poll() is not None:
                sys.exit("The server ended; start it by hand to see why.")
            time.sleep(0.01)
        ready = time.perf_counter() - started
        time.sleep(SETTLE_SECONDS)
        members = family(process.pid)
        return {
            "ready_seconds": ready,
            "cpu_seconds": sum(map(cpu_seconds, members)),
            "rss_mb": sum(memory_mb(member, "Rss") for member in members),
            "pss_mb": sum(memory_mb(member, "Pss") for member in members),
            "processes": len(members),
        }
    finally:
        process.terminate()
        process.wait()


def is_ready(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/readyz") as reply:
            return bool(reply.status == 200)
    except URLError:
        return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--fake", action="store_true", help="serve the fake engine from an empty data folder")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--port", type=int, default=18787)
    asked = parser.parse_args()
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        if asked.fake:
            environment |= {"STUDIOLO_FAKE_ENGINE": "1", "STUDIOLO_DATA_DIR": folder}
        start_once(environment, asked.port)
        runs = [start_once(environment, asked.port) for _ in range(asked.times)]
    median = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    fastest = min(run["ready_seconds"] for run in runs)
    print(f"ready after {median['ready_seconds']:.2f} s (best {fastest:.2f}, promised {PROMISED_SECONDS:g})")
    print(f"of that and since, on the processor: {median['cpu_seconds']:.2f} s")
    print(
        f"memory {median['rss_mb']:.0f} MB resident, {median['pss_mb']:.0f} MB shared fairly (promised {PROMISED_MB:g})"
    )
    print(f"in {median['processes']:g} process(es)")


if __name__ == "__main__":
    main()
