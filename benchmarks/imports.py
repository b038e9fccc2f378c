"""What it costs to import the library, and to load the seeds, against `import attrs`.

usage: python benchmarks/imports.py [--rounds N]

Each statement runs in a fresh interpreter, which times it alone (without its own start), in processor time, so that
other work on the machine counts little. The statements take turns, as machines change their pace; the figures are
medians of N rounds, that of a ratio too, which compares what ran one after the other. What is imported was compiled
before, as it is where a package was installed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from statistics import median
from tempfile import TemporaryDirectory

STATEMENTS = {
    "import attrs": "import attrs",
    "import vnjp_relations": "import vnjp_relations",
    "load the seeds": "import vnjp_relations; vnjp_relations.load_corpus()",
    "load and ask": "import vnjp_relations; vnjp_relations.load_corpus().ask('which commitments mention ODA?')",
}
_TIMED = "import time; start = time.process_time(); {}; print(time.process_time() - start)"


def seconds(statement: str, compiled: str) -> float:
    """The time of a statement in a fresh interpreter, which keeps compiled modules in the folder `compiled`."""
    command = [sys.executable, "-c", _TIMED.format(statement)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = compiled
    return float(subprocess.check_output(command, env=environment))


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", metavar="N", type=int, default=9)
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as compiled:
        rounds = [[seconds(statement, compiled) for statement in STATEMENTS.values()] for _ in range(options.rounds + 1)][1:]
    for number, name in enumerate(STATEMENTS):
        time = median(times[number] for times in rounds)
        ratio = median(times[number] / times[0] for times in rounds)
        print(f"{name}: {1000 * time:.1f} ms, {ratio:.1f} times import attrs")
    return 0


if __name__ == "__main__":
    sys.exit(main())
