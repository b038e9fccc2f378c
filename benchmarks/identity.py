"""How long merging takes, and that it grows near-linearly: ten times the readouts take at most 14 times as long.

usage: python benchmarks/identity.py [SMALL [LARGE]]      (10000 and 100000 where not given)

The readouts are made by the project's own generator, several of a meeting; making them is not timed. Exit status 1
where the large number takes longer than 1.4 times its share.
"""

from __future__ import annotations

import gc
import sys
import time

from vnjp_relations.generator import true_readout, written_clusters
from vnjp_relations.identity import merge

_ALLOWED = 1.4


def seconds(count: int) -> float:
    """The time to merge so many readouts, and how much was found, printed."""
    readouts = [true_readout(written) for _, reports in written_clusters(count, seed=1) for written in reports]
    gc.collect()
    start = time.process_time()
    merged = merge(readouts)
    took = time.process_time() - start
    print(
        f"{count:>7} readouts: {took:6.1f} s, {len(merged.officials)} officials, {len(merged.meetings)} meetings, "
        f"{len(merged.commitments)} commitments",
        flush=True,
    )
    return took


def main(arguments: list[str]) -> int:
    small, large = (*map(int, arguments), *(10_000, 100_000)[len(arguments) :])
    one, ten = seconds(small), seconds(large)
    print(f"{large / small:.0f} times the readouts took {ten / one:.1f} times as long")
    return int(ten / one > _ALLOWED * large / small)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
