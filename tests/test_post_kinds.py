"""Titles and the kind of post that they name; the table's own examples."""

import tomllib
from importlib.resources import files

import pytest

from vnjp_relations.post_kinds import PostKind, post_kind

TABLE = tomllib.loads((files("vnjp_relations") / "data" / "posts.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", [example for rank in TABLE["ranks"] for example in rank["examples"]])
def test_the_tables_examples(example: str) -> None:
    title, rank, sector = example.split("/")
    kind = post_kind(title)
    assert (kind.rank, kind.sector) == (rank, sector)


def test_every_table_is_well_formed() -> None:
    needed = {"id", "sphere", "words", "examples"}
    assert all(needed <= set(rank) <= {*needed, "top"} for rank in TABLE["ranks"])
    assert all(set(sector) == {"id", "words"} for sector in TABLE["sectors"])
    for entries in (TABLE["ranks"], TABLE["sectors"]):
        assert len({entry["id"] for entry in entries}) == len(entries)


def test_languages_agree() -> None:
    titles = ["Minister of Foreign Affairs", "ministre des Affaires étrangères", "Bộ trưởng Bộ Ngoại giao", "外務大臣"]
    assert {post_kind(title) for title in titles} == {PostKind("minister", "government", "foreign-affairs", True)}


def test_no_post_is_of_no_kind() -> None:
    assert post_kind("") == post_kind("🙂") == PostKind()
