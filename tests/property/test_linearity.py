"""Linearity: four times the text takes at most some five times the time, whatever the text is made of.

Timings on a shared machine waver, so each is the best of several, and the bound leaves room for that: what it is to catch, a
stage that is quadratic, takes sixteen times as long.
"""

from __future__ import annotations

import gc
import time

import pytest

from vnjp_relations.generator import written_readouts
from vnjp_relations.readout import parse

BODY = "\n\n".join(written.text for written in written_readouts(6, 1, outlets=["VNS"]))
SHAPES = {
    "one word": "agreed ",
    "one letter": "a",
    "capitals": "Nguyen ",
    "openers": "that ",
    "quotes": '"',
    "brackets": "( « [ ",
    "commas": "Japan, ",
    "dashes": "-- — – ",
    "hyphens": "co-operation-",
    "digits": "2024-05-06 ",
    "dates": "on May 6, 2024, ",
    "blank lines": "\n\n",
    "short lines": "Japan\n",
    "full stops": "Mr. No. ",
    "titles": "Deputy Prime Minister and Minister of Foreign Affairs ",
    "names": "Minister Tran Van An and Minister Sato Kenji ",
    "new names": "",
    "coordination": "agreed to hold talks and to send experts and ",
    "complementisers": "He said that the minister affirmed that ",
    "relatives": "the project which the ministry that ",
    "attribution": "Japan would help, he said, and ",
    "complementisers fr": "a affirmé que le ministre a déclaré que ",
    "gerunds": "suggested Japan continue supporting and sending and ",
    "infinitives fr": "a proposé au Japon de demander au Vietnam de ",
    "prose": BODY,
    "one line": BODY.replace("\n", " "),
    "no full stops": BODY.replace(".", ","),
}


def text_of(shape: str, size: int) -> str:
    if shape == "new names":
        # A person in every sentence, no two alike.
        letters = "abcdefghij"
        return "".join(f"Minister Tr{''.join(letters[int(d)] for d in str(n))} Van An met in Hanoi. " for n in range(size // 37))
    piece = SHAPES[shape]
    return (piece * (size // len(piece) + 1))[:size]


def seconds(text: str, times: int) -> float:
    """The least time of some runs, without the garbage collector, as `timeit` measures: it walks over all that pytest holds."""
    best = float("inf")
    gc.disable()
    try:
        for _ in range(times):
            start = time.process_time()
            parse(text, language="en")
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_at_most_some_five_times_the_time(shape: str) -> None:
    parse(text_of(shape, 500), language="en")  # tables are compiled once
    # Machines change their pace: what is compared ran one after the other, and one round in which all was quiet will do.
    for _ in range(15):
        small, large = seconds(text_of(shape, 6_000), 3), seconds(text_of(shape, 24_000), 2)
        if large <= 5 * small + 0.02:
            return
    pytest.fail(f"{small:.3f} s for 6,000 characters, {large:.3f} s for 24,000")


@pytest.mark.parametrize("shape", SHAPES)
def test_no_shape_of_100_kilobytes_takes_long(shape: str) -> None:
    # A second on an idle machine; what is not linear takes far longer.
    assert seconds(text_of(shape, 100_000), 1) < 3
