"""What a speech act is, as data."""

from __future__ import annotations

from vnjp_relations.acts import Cue
from vnjp_relations.clauses import Complement
from vnjp_relations.frames import Frame

ASK = Frame("ask", "directive", (("NP:actor", "to", "VP"),))


def test_a_cue_goes_up_to_its_content() -> None:
    assert Cue(ASK, 4, None).behind == 4
    assert Cue(ASK, 4, Complement("VP", 7, (4, 6))).behind == 7
    assert Cue(ASK, 8, Complement("VP", 7)).behind == 8
