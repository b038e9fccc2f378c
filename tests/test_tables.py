"""Tables of the package."""

from __future__ import annotations

import pytest

from vnjp_relations.tables import read_table, stems


def test_a_table_by_its_path() -> None:
    assert read_table("languages/fr/documents").keys() == read_table("languages/en/documents").keys()


def test_what_tables_there_are() -> None:
    assert {"countries", "officials", "topics"} <= set(stems("data"))
    assert stems("languages") == ["en", "fr"]


def test_a_table_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        read_table("data/planets")
