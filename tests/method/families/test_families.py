"""R8: forty families of jobs to look round in."""

import re
from collections import Counter

import pytest

from askaround.method.families import FAMILIES, GROUPS, Family, family, matching, spoken

NEVER = ("!", "we", "we're", "our", "leads", "pipeline", "prospects", "targets", "candidates")


def keys(text: str) -> set[str]:
    return {each.key for each in matching(text)}


def each_family(test):
    return pytest.mark.parametrize("each", FAMILIES, ids=lambda each: each.key)(test)


def test_there_are_forty_families_and_no_two_are_the_same():
    assert len(FAMILIES) == 40
    assert len({each.key for each in FAMILIES}) == 40
    assert len({each.name for each in FAMILIES}) == 40
    assert len({each.what for each in FAMILIES}) == 40
    assert len({each.care for each in FAMILIES}) == 40


def test_families_stand_together_by_group_and_no_group_is_a_crowd():
    in_order = list(dict.fromkeys(each.group for each in FAMILIES))
    sizes = Counter(each.group for each in FAMILIES)

    assert in_order == list(GROUPS)
    assert [each.group for each in FAMILIES] == sorted(
        (each.group for each in FAMILIES), key=GROUPS.index
    )
    assert all(4 <= size <= 6 for size in sizes.values())


@each_family
def test_a_family_says_all_that_a_page_shows(each: Family):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each.key)
    assert len(each.key) <= 60
    assert 0 < len(each.name) <= 48
    assert len(each.titles) >= 3
    assert len(each.employers) >= 2
    assert len(each.associations) >= 1
    assert len(each.phrases) >= 2
    assert 40 <= len(each.what) <= 140
    assert 40 <= len(each.care) <= 200
    assert all(sentence.endswith((".", "?")) for sentence in (each.what, each.care))


@each_family
def test_a_family_fits_the_field_the_asker_keeps(each: Family):
    assert len("\n".join(each.titles)) <= 500
    assert len("\n".join(each.phrases)) <= 500


@each_family
def test_a_phrase_joins_a_title_in_quotation_marks_with_a_degree_or_a_setting(each: Family):
    for phrase in each.phrases:
        assert phrase.count('"') % 2 == 0
        assert len(phrase.replace('"', "").split()) >= 3


@each_family
def test_a_family_speaks_in_the_voice_of_the_product(each: Family):
    said = " ".join((each.name, each.what, each.care, *each.employers, *each.titles)).lower()
    words = set(re.findall(r"[\w']+|!", said))

    assert not words & set(NEVER)


def test_a_family_is_found_by_its_key():
    assert family("psychometrics") in FAMILIES
    assert family("psychometrics").name == "Testing and psychometrics"
    assert family("astrology") is None
    assert family("") is None


def test_words_find_the_families_in_which_every_one_of_them_occurs():
    assert keys("prison") == {"forensic"}
    assert keys("UX  RESEARCHER") == {"ux-research", "quantitative-ux"}
    assert "workplace-health" in keys("insurers wellbeing")
    assert keys("wellbeing airport") == set()


def test_a_name_a_title_an_employer_and_a_phrase_are_all_searched():
    assert "sport" in keys("sport and performance")
    assert "sport" in keys("mental performance coach")
    assert "sport" in keys("federations")
    assert "sport" in keys("CMPC")


def test_a_word_is_found_from_its_beginning_and_not_in_the_middle():
    assert "ai-safety" in keys("AI")
    assert "clinical-trials" not in keys("AI")  # trAIning
    assert "psychometrics" in keys("psychometric")


def test_accents_capitals_and_both_spellings_find_the_same():
    assert (
        keys("Psychómetrician")
        == keys("psychometrician")
        == {
            "psychometrics",
            "outcome-assessment",
        }
    )
    assert keys("behavior") == keys("Behaviour") != set()
    assert keys("organizational") == keys("organisational") != set()


def test_nothing_typed_shows_every_family():
    assert matching("") == matching("  \t ") == list(FAMILIES)
    assert matching("astrologer") == []


def test_a_family_is_named_in_a_sentence_without_its_capital_or_its_colon() -> None:
    assert spoken("Data science and machine learning") == "data science and machine learning"
    assert spoken("UX research") == "UX research"
    assert spoken("AI safety and human-AI interaction") == "AI safety and human-AI interaction"
    assert not any(":" in spoken(each.name) for each in FAMILIES)


def test_a_field_of_ones_own_is_named_as_it_was_written() -> None:
    assert spoken("German dialects") == "German dialects"
