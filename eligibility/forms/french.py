"""What is asked of a French test: what the attestation says, then the levels that no table tells."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from eligibility import phrases
from eligibility.forms.base import FactsForm
from eligibility.forms.fields import ChoiceField, Data, DateField, LevelField, PartsField
from eligibility.forms.person import DONT_KNOW
from eligibility.forms.widgets import ScoreInput
from eligibility.phrases.scores import score_in_words
from eligibility.scores.bands import HIGHEST_SCORE, read_score, write_score
from eligibility.scores.levels import score_key, told_of
from eligibility.scores.words import FRAMEWORK_LEVELS, NAMES, Skill

BEFORE_BIRTH: Promise = _("This date is before your date of birth.")


class TestField(ChoiceField):
    """One of the recognised tests, by its code."""

    widget = forms.Select

    def __init__(self, **options: Any) -> None:
        names = [(test.value, name) for test, name in NAMES.items()]
        super().__init__(choices=[("", _("Choose a test")), *names, DONT_KNOW], **options)


class ScoreField(PartsField):
    """What the attestation says of a skill, as text: points ("410", "15.5") or a level ("B2")."""

    default_error_messages = {
        "required": _("Enter your result, or check “I don’t know”."),
        "score": _("Write the points as a number from 0 to %(highest)s, or a level from A1 to C2."),
    }

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=ScoreInput(), **options)

    def read(self, typed: list[str]) -> str:
        named = typed[0].upper() in FRAMEWORK_LEVELS
        score = read_score(typed[0], framework=named)
        if score is None:
            raise ValidationError(self.error_messages["score"] % {"highest": HIGHEST_SCORE}, code="score")
        return write_score(score, framework=named)

    def typed(self, name: str, code: str) -> Data:
        return {f"{name}_value": code}


class FrenchTestForm(FactsForm):
    FACTS: ClassVar = {
        "test": "listening",
        "listening_score": "listening",
        "speaking_score": "speaking",
        "reading_score": "written",
        "writing_score": "written",
    }
    """The level that each answer may tell: what is missing while none is."""
    SHORT: ClassVar = {
        "test": _("Test"),
        "taken": _("Taken on"),
        "listening_score": _("Listening"),
        "speaking_score": _("Speaking"),
        "reading_score": _("Reading"),
        "writing_score": _("Writing"),
    }

    test = TestField(label=_("Which test did you take?"))
    taken = DateField(label=_("On what day did you take this test?"))
    listening_score = ScoreField(
        label=_("Your result in listening"),
        help_text=_(
            "As on your attestation: the points, or the level from A1 to C2. If you check “I don’t know”, you"
            " are asked for the level on the Québec scale."
        ),
    )
    speaking_score = ScoreField(label=_("Your result in speaking"))
    reading_score = ScoreField(label=_("Your result in reading"))
    writing_score = ScoreField(label=_("Your result in writing"))

    def clean(self) -> None:
        self.refuse_before_birth(["taken"], BEFORE_BIRTH)

    def facts(self) -> dict[str, Any]:
        """The scores themselves: the levels that they stand for are found where a profile is made."""
        said = {
            name: shown.fact(self.cleaned_data[name])
            for name, shown in self.fields.items()
            if self.cleaned_data.get(name) is not None
        }
        return {name: value for name, value in said.items() if value is not None}

    def told(self) -> list[tuple[str, Any, Any]]:
        """Each score with the level that it is known to stand for, and where that stands."""
        skills, facts = {score_key(skill): skill for skill in Skill}, self.facts()
        return [
            (name, label, self._with_level(skills[name], facts, value) if name in skills else value)
            for name, label, value in super().told()
        ]

    def _with_level(self, skill: Skill, facts: dict[str, Any], value: Any) -> Any:
        found = told_of(skill, facts, self.asking.scores, self.asking.on)
        if found is None:
            return value
        lang, source = translation.get_language(), found.table.source
        return gettext("%(score)s (%(source)s; %(certainty)s)") % {
            "score": score_in_words(facts[score_key(skill)], found.levels, lang),
            "source": phrases.source_text(source, lang),
            "certainty": phrases.certainty_word(source.certainty, lang).lower(),
        }


class FrenchLevelsForm(FactsForm):
    SHORT: ClassVar = {
        "listening": _("Level in listening"),
        "speaking": _("Level in speaking"),
        "written": _("Level in writing"),
    }

    listening = LevelField(
        label=_("Your level in listening"),
        help_text=_(
            "No table that we know of tells which level of the Québec scale your result stands for. Enter the"
            " level, from 1 to 12, if you know it."
        ),
    )
    speaking = LevelField(label=_("Your level in speaking"))
    written = LevelField(
        label=_("Your level in writing"),
        help_text=_("If both reading and writing were tested, the lower of the two."),
    )
