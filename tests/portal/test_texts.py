"""Both languages of a text: what they must share, what one leaves to review in the other, and their HTML."""

import pytest

from peqsite.portal.parity import difference
from peqsite.portal.review import marks
from peqsite.portal.texts import to_html


@pytest.mark.parametrize(
    ("fr", "en"),
    [
        ("Le 1er mai 2024, à 8 h 30", "On May 1, 2024, at 8:30 a.m."),
        ("à 17 h", "at 5 p.m."),
        ("à 12 h, puis à 0 h 15", "at 12 p.m., then at 12:15 a.m."),
        ("Du 1er au 13 novembre 2019", "From November 1 to 13, 2019"),
        ("en juillet 2026", "in July 2026"),
        ("depuis le 2 juillet", "since July 2"),
        ("1 800 heures, 2,5 %", "1,800 hours, 2.5%"),
        ("921 $", "$921"),
        ("CNP 63200 et 0121", "NOC 63200 and 0121"),
        ("Décret 772-2020, art. 118.3, 118.4", "O.C. 772-2020, ss. 118.3, 118.4"),
        ("Règles W6", "Rules W6"),
        ("[avis](https://www.quebec.ca/a)", "[notice](https://quebec.ca/en/b)"),
        ("[règles](/fr/regles/W6/)", "[rules](/en/rules/W6/)"),
        ("le 2026-07-02", "on 2026-07-02"),
        ("", ""),
    ],
)
def test_the_same_said_in_both_languages(fr, en):
    assert difference(fr, en) is None


@pytest.mark.parametrize(
    ("fr", "en", "only_fr", "only_en"),
    [
        ("36 mois", "24 months", ("36",), ("24",)),
        ("le 2 juillet 2026", "on July 3, 2026", ("2026-07-02",), ("2026-07-03",)),
        ("à 8 h 30", "at 8:30 p.m.", ("8:30",), ("20:30",)),
        ("Règles W6", "Rules", ("W6",), ()),
        ("CNP 0121", "NOC 121", ("0121",), ("121",)),
        ("deux fois 2 et 2", "twice 2", ("2",), ()),
        ("[a](https://quebec.ca/)", "[a](https://canada.ca/)", ("quebec.ca",), ("canada.ca",)),
        ("texte", "text [a](/en/news/)", (), ("this site",)),
    ],
)
def test_what_only_one_language_says(fr, en, only_fr, only_en):
    found = difference(fr, en)

    assert (found.only_fr, found.only_en) == (only_fr, only_en)


@pytest.mark.parametrize(
    ("held", "changed", "left"),
    [
        pytest.param((), ("body_fr",), {"body_en"}, id="French reworded"),
        pytest.param((), ("body_en",), {"body_fr"}, id="English reworded"),
        pytest.param((), ("body_fr", "body_en"), set(), id="both at once"),
        pytest.param(
            ("body_en",), ("body_en",), {"body_en"}, id="the marked one answered: a person clears it"
        ),
        pytest.param(("body_en",), ("body_fr",), {"body_en"}, id="French reworded again"),
        pytest.param(("body_en",), ("title_fr",), {"body_en", "title_en"}, id="another text"),
        pytest.param(("body_en",), (), {"body_en"}, id="nothing reworded"),
    ],
)
def test_a_reworded_text_marks_the_other_language(held, changed, left):
    assert marks(held, changed) == left


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("a **b**", "<p>a <strong>b</strong></p>\n"),
        ("# Un\n\n### Trois", "<h3>Un</h3>\n<h4>Trois</h4>\n"),
        ("[a](/fr/regles/)", '<p><a href="/fr/regles/">a</a></p>\n'),
        ("[a](javascript:alert)", "<p>[a](javascript:alert)</p>\n"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>\n"),
        ("![a](https://x.example/a.png)", '<p>!<a href="https://x.example/a.png">a</a></p>\n'),
    ],
)
def test_markdown_becomes_harmless_html(source, html):
    assert to_html(source) == html
