"""What comes with the site: complete, told alike in both languages, and never in the way of staff."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from eligibility.rulebooks import law
from peqsite.portal.loading import DATA, TABLES, read
from peqsite.portal.models import Category, News, Notice
from peqsite.portal.parity import difference

pytestmark = pytest.mark.django_db


def load(folder=DATA):
    call_command("load_portal", data=folder, verbosity=0)


def counts():
    return [table.model.objects.count() for table in TABLES]


def test_everything_shipped_is_loaded_once():
    load()
    first = counts()
    load()

    assert counts() == first == [len(read(table, DATA)) for table in TABLES]
    assert {row.history.get().history_change_reason for row in News.objects.all()} == {
        "load_portal: news.toml"
    }


def test_both_languages_of_what_is_shipped_agree():
    load()
    told = {
        (row.pk, text): difference(row.both(text).fr, row.both(text).en)
        for kind in (News, Notice)
        for row in kind.objects.all()
        for text in (*kind.texts, *kind.optional_texts)
    }

    assert {key: found for key, found in told.items() if found} == {}


def test_the_shipped_news_covers_each_start_of_the_rules():
    load()
    days = set(News.objects.values_list("day", flat=True))

    assert {rules.starts for rules in law().rulesets.values()} - days == set()


def test_the_english_notice_is_off_until_staff_want_it():
    load()

    assert Notice.objects.get(key="english-pages").state == "draft"


def test_what_staff_changed_or_deleted_stays_so():
    load()
    Notice.objects.filter(key="english-pages").update(title_fr="Autrement")
    News.objects.get(slug="debut-du-peq-2010").delete()
    load()

    assert Notice.objects.get(key="english-pages").title_fr == "Autrement"
    assert not News.objects.filter(slug="debut-du-peq-2010").exists()


@pytest.mark.parametrize(
    ("news", "fault"),
    [
        pytest.param("[[row", "news.toml: ", id="no TOML"),
        pytest.param(
            "[other]\na = 1", "only [defaults] and [[row]] are known, not ['other']", id="unknown table"
        ),
        pytest.param('[[row]]\nslug = "x"\ntitel = "y"', "news.toml, x: ", id="unknown column"),
        pytest.param(
            '[[row]]\nslug = "x"\nday = 2026-01-01\ncategory = "none"',
            "news.toml, x: ",
            id="unknown category",
        ),
        pytest.param(
            '[[row]]\nslug = "2026"\nday = 2026-01-01\ncategory = "rules"', "slug: ", id="a slug like a year"
        ),
        pytest.param(
            '[[row]]\nslug = "x"\nday = 2026-01-01\ncategory = "rules"\nstate = "published"\ntitle_fr = "t"',
            "title_en: ",
            id="half a translation",
        ),
    ],
)
def test_a_faulty_file_loads_nothing_and_is_named(tmp_path, news, fault):
    (tmp_path / "categories.toml").write_text((DATA / "categories.toml").read_text())
    (tmp_path / "news.toml").write_text(news)
    (tmp_path / "notices.toml").write_text("")

    with pytest.raises(CommandError) as raised:
        load(tmp_path)

    assert fault in str(raised.value)
    assert Category.objects.count() == 0
