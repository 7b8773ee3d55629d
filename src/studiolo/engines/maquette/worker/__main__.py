"""`python -m studiolo.engines.maquette.worker`: the worker process itself; started by process.py, not by people."""

from studiolo.engines.maquette.worker.child import main

main()
