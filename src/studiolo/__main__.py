"""`python -m studiolo`: the command line, where the script `studiolo` is not on the PATH."""

from studiolo.cli.main import main

main()
