"""Every kind of public page, with the shipped lists: nothing that axe or a small phone would trip over."""

import pytest

from tests.support.barriers import barriers

PAGES = {
    "fr": (
        "/fr/professions/",
        "/fr/professions/?q=cuisinier",
        "/fr/professions/?q=zzzz",
        "/fr/professions/?feer=5&categorie=8",
        "/fr/professions/2016/1525/",
        "/fr/professions/2021/63200/",
        "/fr/programmes-etudes/",
        "/fr/programmes-etudes/dep-cuisine/",
        "/fr/listes/",
        "/fr/listes/occupations-2019-11/",
        "/fr/listes/programs-2019-11/?page=2",
        "/fr/trouver/",
        "/fr/trouver/?q=acountant",
        "/fr/admissibilite/",
        "/fr/regles/",
        "/fr/regles/conditions/spouse-french/",
    ),
    "en": (
        "/en/occupations/",
        "/en/occupations/?q=121",
        "/en/occupations/2016/1525/",
        "/en/occupations/2021/63200/",
        "/en/study-programs/",
        "/en/study-programs/dep-cuisine/",
        "/en/lists/",
        "/en/lists/occupations-2019-11/",
        "/en/find/?q=zzzz",
        "/en/eligibility/",
        "/en/rules/W7/",
        "/en/rules/compare/?a=2019-11-05&b=2024-05-01",
    ),
}


@pytest.mark.looks
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", PAGES)
def test_no_kind_of_public_page_puts_a_barrier_up(full_catalogue, open_page, watch, language, scheme):
    page = open_page(color_scheme=scheme, viewport={"width": 320, "height": 640})
    found = {}
    for path in PAGES[language]:
        page.goto(path)
        assert watch.faults == []
        found[path] = barriers(page)
        watch.faults.clear()  # axe tries inline styles on the page, which the policy refuses
        found[path] += ["sideways"] if page.evaluate("document.documentElement.scrollWidth") > 320 else []

    assert found == {path: [] for path in PAGES[language]}
