"""Every sentence of the code has its French, and the reader that proves it misses none."""

import os

import polib
import pytest

from peqsite import messages
from peqsite.messages import Message


def test_every_message_is_in_french():
    assert messages.faults() == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('_("Yes")', [Message("Yes")]),
        ('gettext_lazy("one " "text")', [Message("one text")]),
        ('ngettext("a day", "days", n)', [Message("a day", plural="days")]),
        ('pgettext("verb", "open")', [Message("open", context="verb")]),
        ('npgettext("time", "a day", "days", n)', [Message("a day", context="time", plural="days")]),
        ("_(text)", [None]),
        ('translation.gettext("Yes")', [Message("Yes")]),
        ('print("Yes")', []),
    ],
)
def test_messages_in_python(source, expected):
    assert [message for message, _ in messages.in_python(source)] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{% translate "It’s (ok)" %}', [Message("It’s (ok)")]),
        ("{% translate 'a' as b %}{{ b }}", [Message("a")]),
        ('{% translate "open" context "verb" %}', [Message("open", context="verb")]),
        (
            "{% blocktranslate trimmed %}\n  One\n  line {{ n }}\n{% endblocktranslate %}",
            [Message("One line %(n)s")],
        ),
        (
            "{% blocktranslate count n=n %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}",
            [Message("%(n)s day", plural="%(n)s days")],
        ),
        ('{% include "x.html" with label=_("Go on") %}', [Message("Go on")]),
        ('{% if _("A") == x %}{% translate "B" %}{% endif %}', [Message("A"), Message("B")]),
        ("<p>gettext</p>", []),
    ],
)
def test_messages_in_templates(source, expected):
    assert [message for message, _ in messages.in_template(source)] == expected


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    """A catalogue of one good entry, in place of the real one."""
    file = tmp_path / "django.po"
    po = polib.POFile()
    po.append(polib.POEntry(msgid="%(n)s days", msgstr="%(n)s jours"))
    po.save(str(file))
    monkeypatch.setattr(messages, "CATALOGUE", file)
    monkeypatch.setattr(messages, "found", lambda: ({Message("%(n)s days"): "x.py:1"}, []))
    return file


def test_a_good_catalogue_has_no_fault(catalogue):
    assert messages.faults() == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"msgstr": ""}, "untranslated: '%(n)s days'"),
        ({"msgstr": "des jours"}, "placeholders differ: '%(n)s days'"),
        ({"flags": ["fuzzy"]}, "fuzzy: '%(n)s days'"),
    ],
)
def test_a_bad_entry_is_a_fault(catalogue, change, fault):
    po = polib.pofile(str(catalogue))
    for name, value in change.items():
        setattr(po[0], name, value)
    po.save()

    assert fault in messages.faults()


def test_update_leaves_only_the_french_to_be_written(catalogue, monkeypatch):
    monkeypatch.setattr(messages, "found", lambda: ({Message("new"): "x.py:1"}, []))
    messages.update()

    assert messages.faults() == ["untranslated: 'new'"]


def test_the_catalogue_is_compiled_once(catalogue):
    assert [messages.build(), messages.build()] == [True, False]

    os.utime(catalogue, (2e9, 2e9))
    assert messages.build() is True
