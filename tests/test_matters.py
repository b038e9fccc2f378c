"""What a commitment is about, across languages."""

from vnjp_relations.matters import all_keys, content_keys, overlap, stem


def test_words_that_languages_share_meet() -> None:
    english = content_keys("open a university of agriculture in the province", "en")
    french = content_keys("ouvrir une université d'agriculture dans la province", "fr")
    assert {"univ", "agri", "prov"} <= english & french


def test_the_registers_common_coin_does_not_count() -> None:
    assert content_keys("further strengthen bilateral cooperation in the coming time", "en") == frozenset()
    assert all_keys("strengthen cooperation", "en") == ("strengthen", "cooperation")


def test_numbers_count() -> None:
    assert "50000" in content_keys("train 50,000 engineers", "en") & content_keys("đào tạo 50.000 kỹ sư", "vi")


def test_vietnamese_goes_by_two_syllables() -> None:
    assert "bán dẫn" in content_keys("đào tạo kỹ sư bán dẫn", "vi")


def test_japanese_goes_by_two_characters() -> None:
    assert {"鉄道", "都市"} <= content_keys("都市鉄道を整備する", "ja")


def test_overlap() -> None:
    assert overlap({"a", "b"}, {"b", "c", "d"}) == 0.5
    assert overlap(set(), {"a"}) == 0.0
    assert stem("university") == "univ"
    assert stem("50000") == "50000"
