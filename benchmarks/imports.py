"""What it costs to import the library, and to load the seeds, against `import attrs`.

usage: python benchmarks/imports.py [--rounds N]

Each statement runs in a fresh interpreter, which times it alone (without its own start), in processor
time, so that other work on the machine counts little; the figure is the best of N rounds. What is imported was
compiled before, as it is where a package was installed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from tempfile import TemporaryDirectory

STATEMENTS = {
    "import attrs": "import attrs",
    "import vnjp_relations": "import vnjp_relations",
    "load the seeds": "import vnjp_relations; vnjp_relations.load_corpus()",
    "load and ask": "import vnjp_relations; vnjp_relations.load_corpus().ask('which commitments mention ODA?')",
}
_TIMED = "import time; start = time.process_time(); {}; print(time.process_time() - start)"


def seconds(statement: str, rounds: int, compiled: str) -> float:
    """The best time of a statement in fresh interpreters, which keep compiled modules in the folder `compiled`."""
    command = [sys.executable, "-c", _TIMED.format(statement)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = compiled
    return min(float(subprocess.check_output(command, env=environment)) for _ in range(rounds + 1))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", metavar="N", type=int, default=9)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as compiled:
        times = {name: seconds(statement, options.rounds, compiled) for name, statement in STATEMENTS.items()}
    for name, time in times.items():
        print(f"{name}: {1000 * time:.1f} ms, {time / times['import attrs']:.1f} times import attrs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
