"""Which commitments of a meeting's reports are one undertaking."""

from collections.abc import Sequence
from typing import Any

from tests.reported import person, readout, said

from vnjp_relations.identity import merge

HOST, GUEST = person("Trần Văn Bảo", "VN", "Minister of Transport"), person("Mori Emi", "JP", "Minister of Transport")


Speech = list[dict[str, Any]]


def told_twice(one: Speech, other: Speech, *, languages: Sequence[str] = ("en", "en")) -> list[list[int]]:
    """The places of each undertaking in the first report and in the second (-1 where it has none)."""
    merged = merge(
        [
            readout("a", "2030-05-06", HOST, GUEST, speech=one, language=languages[0]),
            readout("b", "2030-05-06", HOST, GUEST, speech=other, language=languages[1]),
        ]
    )
    assert len(merged.meetings) == 1
    found = []
    for commitment in merged.commitments:
        places = {report.document: report.index for report in commitment.reports}
        found.append([places.get("a", -1), places.get("b", -1)])
    return sorted(found)


def test_the_same_words_in_another_order() -> None:
    lend, train = (
        said("request", "VN", "JP", "Japan lend for the ring road", "oda", "infrastructure"),
        said("request", "VN", "JP", "Japan train railway engineers", "human-resources", "infrastructure"),
    )
    assert told_twice([lend, train], [train, lend]) == [[0, 1], [1, 0]]


def test_across_languages() -> None:
    english = [
        said("request", "VN", "JP", "exempt students from visas", "visas"),
        said("pledge", "JP", "JP", "open a clinic in 2031", "health"),
    ]
    french = [
        said("pledge", "JP", "JP", "ouvrir une clinique en 2031", "health"),
        said("request", "VN", "JP", "exempter les étudiants de visa", "visas"),
    ]
    assert told_twice(english, french, languages=("en", "fr")) == [[0, 1], [1, 0]]


def test_the_other_side_is_another_undertaking() -> None:
    mine, theirs = said("pledge", "VN", "VN", "open an office", "trade"), said("pledge", "JP", "JP", "open an office", "trade")
    assert told_twice([mine], [theirs]) == [[-1, 0], [0, -1]]


def test_another_day_due_is_another_undertaking() -> None:
    one, other = (said("pledge", "JP", "JP", "open an office", "trade", due=due) for due in ("2031", "2032"))
    assert told_twice([one], [other]) == [[-1, 0], [0, -1]]


def test_a_split_stays_apart() -> None:
    whole = said("agreement", "both", "both", "step up trade, and exchange students every year", "trade", "education")
    parts = [
        said("agreement", "both", "both", "step up trade", "trade"),
        said("agreement", "both", "both", "exchange students every year", "education"),
    ]
    assert len(told_twice([whole], parts)) == 2


def test_what_the_reports_say_together() -> None:
    one = said("pledge", "JP", "JP", "open an office in Da Nang", "trade")
    other = said("pledge", "JP", "JP", "open a trade office in Da Nang by 2031", "trade", "local-cooperation", due="2031")
    merged = merge([readout(id, "2030-05-06", HOST, GUEST, speech=[each]) for id, each in (("a", one), ("b", other))])
    (commitment,) = merged.commitments
    assert str(commitment.due) == "2031"
    assert [topic.id for topic in commitment.topics] == ["trade", "local-cooperation"]
    assert commitment.evidence.text == "open an office in Da Nang"
    assert [report.why for report in commitment.reports] == ["read here", "the same pledge, on trade, 3 words in common"]
    assert commitment.meeting == merged.meetings[0]
    assert merged.commitment("b", 0) is commitment
