"""Reference data: facts about the world, with no opinion on who is eligible.

Every title is held in French and in English (see translation.py); code names the column it means
(`title_fr`, `title_en`) and never the bare `title`, whose language depends on who asks.
"""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from catalog.codes import CODE_WIDTH, Coded, has_level, is_code
from catalog.folding import LONGEST_PROGRAM_CODE, program_code
from catalog.titled import Titled
from catalog.titles import EverydayTitle, ExampleTitle  # noqa: F401 Django looks for models here


class Edition(models.IntegerChoices):
    """The edition of the national occupational classification (NOC) that a code belongs to."""

    NOC_2016 = 2016, _("NOC 2016")
    NOC_2021 = 2021, _("NOC 2021")


class Level(models.TextChoices):
    """The diploma that a study program leads to, by the Ministry's abbreviation."""

    AEC = "AEC", _("Attestation of College Studies")
    ASP = "ASP", _("Attestation of Vocational Specialization")
    BAC = "BAC", _("Bachelor’s degree")
    DEC = "DEC", _("Diploma of College Studies")
    DEP = "DEP", _("Diploma of Vocational Studies")
    DOC = "DOC", _("Doctorate")
    MAI = "MAI", _("Master’s degree")


def _only_digits(width: int) -> Q:
    """A condition both databases can check: `width` characters, none left once leading digits are cut off."""
    rest = Func(F("code"), Value("0123456789"), function="LTRIM", output_field=models.CharField())
    return Q(Exact(Length("code"), width)) & Q(Exact(rest, Value("")))


class Occupation(Coded, Titled):
    """A unit group of NOC 2016 (four digits) or of NOC 2021 (five digits)."""

    edition = models.PositiveSmallIntegerField(_("edition"), choices=Edition)
    code = models.CharField(
        _("code"), max_length=5, help_text=_("Four digits in NOC 2016, five in NOC 2021.")
    )

    class Meta:
        verbose_name = _("occupation")
        verbose_name_plural = _("occupations")
        ordering = ("edition", "code")
        constraints = [
            models.UniqueConstraint(fields=("edition", "code"), name="occupation_code_once_per_edition"),
            models.CheckConstraint(
                condition=Q(edition=2016) & _only_digits(4) | Q(edition=2021) & _only_digits(5),
                name="occupation_code_of_its_edition",
                violation_error_message=_("Four digits in NOC 2016, five in NOC 2021."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def names(self) -> tuple[str, ...]:
        return (self.code, self.code.lstrip("0"))

    def clean(self) -> None:
        super().clean()
        if self.edition is None or not self.code:
            return  # each field has said so already
        if not is_code(self.edition, self.code):
            width = CODE_WIDTH.get(self.edition)
            raise ValidationError(
                {"code": _("A code of %(edition)s has %(width)s digits, zeros at the front included.")},
                params={"edition": self.edition, "width": width},
            )
        if not has_level(self.edition, self.code):
            raise ValidationError({"code": _("The second digit of this code stands for no level.")})


class Succession(models.Model):
    """One pair of the concordance: what an occupation of NOC 2016 became, whole or in part, in NOC 2021."""

    ancestor = models.ForeignKey(
        Occupation,
        models.PROTECT,
        related_name="successions",
        limit_choices_to={"edition": Edition.NOC_2016},
        verbose_name=_("NOC 2016 occupation"),
    )
    heir = models.ForeignKey(
        Occupation,
        models.PROTECT,
        related_name="origins",
        limit_choices_to={"edition": Edition.NOC_2021},
        verbose_name=_("NOC 2021 occupation"),
    )
    continues = models.BooleanField(
        _("continues as"),
        default=False,
        help_text=_("The publisher says that the 2016 occupation continues as this one."),
    )

    class Meta:
        verbose_name = _("succession")
        verbose_name_plural = _("concordance 2016 to 2021")
        ordering = ("ancestor__code", "heir__code")
        constraints = [models.UniqueConstraint(fields=("ancestor", "heir"), name="succession_once")]

    def __str__(self) -> str:
        return f"{self.ancestor.code} → {self.heir.code}"


class StudyProgram(Titled):
    """A field of study at one level. Its code (level and French name when it was made) never changes."""

    class EnglishMark(models.TextChoices):
        OFFICIAL = "official", _("official name")
        TRANSLATED = "translated", _("our translation")

    code = models.SlugField(_("code"), max_length=LONGEST_PROGRAM_CODE, unique=True)
    level = models.CharField(_("level"), max_length=3, choices=Level)
    en_mark = models.CharField(_("English name"), max_length=10, choices=EnglishMark)

    class Meta:
        verbose_name = _("study program")
        verbose_name_plural = _("study programs")
        ordering = ("level", "code")
        constraints = [
            models.UniqueConstraint(
                fields=("level", "title_fr"),
                name="program_title_once_per_level",
                violation_error_message=_("This level already has a program of that French title."),
            ),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="program_level_known"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.level})"

    def save(self, *args: object, **kwargs: object) -> None:
        self.code = self.code or self.code_when_made()
        super().save(*args, **kwargs)

    def names(self) -> tuple[str, ...]:
        return (self.level,)

    def code_when_made(self) -> str:
        """The code it gets once, and keeps whatever is corrected."""
        return program_code(self.level, self.title_fr)

    def clean(self) -> None:
        super().clean()
        if self.code or not self.level or not self.title_fr:
            return  # the code is frozen, or a field has said what it lacks
        if StudyProgram.objects.filter(code=self.code_when_made()).exists():
            raise ValidationError({"title_fr": _("This level already has a program of that French title.")})


OVERLAP = _("Another list of this role is in force on some of these days: {} ({} to {}).")


class DatedList(Titled):
    """A list once in force, with its dates and its instrument. History: never the rules of today."""

    class Role(models.TextChoices):
        """What a list serves. Two lists of one role are never in force on the same day."""

        WORKER_OCCUPATIONS = "worker-occupations", _("occupations, worker stream")
        GRADUATE_PROGRAMS = "graduate-programs", _("study programs, graduate stream")

    key = models.SlugField(_("key"), max_length=60, unique=True)
    role = models.CharField(_("role"), max_length=24, choices=Role)
    starts = models.DateField(_("first day"))
    ends = models.DateField(_("last day"), help_text=_("Included."))
    instrument = models.TextField(_("legal instrument"))
    source = models.TextField(_("source"))
    note = models.TextField(_("note"), help_text=_("Must say that the list is history."))

    class Meta:
        verbose_name = _("dated list")
        verbose_name_plural = _("dated lists")
        ordering = ("starts", "key")
        constraints = [
            models.CheckConstraint(
                condition=Q(ends__gte=F("starts")),
                name="list_ends_after_it_starts",
                violation_error_message=_("The last day comes before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def names(self) -> tuple[str, ...]:
        return (self.key,)

    def clean(self) -> None:
        super().clean()
        if other := self.in_the_way():
            raise ValidationError(OVERLAP.format(other, other.starts, other.ends), code="overlap")

    def in_the_way(self) -> "DatedList | None":
        """Another list of this role that is in force on one of these days."""
        if not (self.role and self.starts and self.ends):
            return None  # a field has said what it lacks
        return DatedList.overlapping(self.role, self.starts, self.ends).exclude(pk=self.pk).first()

    @classmethod
    def overlapping(cls, role: str, starts: date, ends: date) -> models.QuerySet["DatedList"]:
        """The lists of one role in force on at least one day from `starts` to `ends`, both included."""
        return cls.objects.filter(role=role, starts__lte=ends, ends__gte=starts)


class ListEntry(models.Model):
    """One line of a dated list, in the order and with the words of the copy it was taken from."""

    position = models.PositiveSmallIntegerField(_("position"))
    seed_wording = models.CharField(_("wording of the copy"), max_length=255, editable=False, default="")

    class Meta:
        abstract = True
        ordering = ("dated_list", "position")


class ListedOccupation(ListEntry):
    dated_list = models.ForeignKey(
        DatedList,
        models.PROTECT,
        related_name="listed_occupations",
        limit_choices_to={"role": DatedList.Role.WORKER_OCCUPATIONS},
        verbose_name=_("dated list"),
    )
    occupation = models.ForeignKey(
        Occupation, models.PROTECT, related_name="listings", verbose_name=_("occupation")
    )

    class Meta(ListEntry.Meta):
        verbose_name = _("occupation on a list")
        verbose_name_plural = _("occupations on lists")
        constraints = [
            models.UniqueConstraint(fields=("dated_list", "occupation"), name="occupation_once_per_list")
        ]

    def __str__(self) -> str:
        return f"{self.dated_list.key}: {self.occupation}"


class ListedProgram(ListEntry):
    dated_list = models.ForeignKey(
        DatedList,
        models.PROTECT,
        related_name="listed_programs",
        limit_choices_to={"role": DatedList.Role.GRADUATE_PROGRAMS},
        verbose_name=_("dated list"),
    )
    program = models.ForeignKey(
        StudyProgram, models.PROTECT, related_name="listings", verbose_name=_("study program")
    )

    class Meta(ListEntry.Meta):
        verbose_name = _("study program on a list")
        verbose_name_plural = _("study programs on lists")
        constraints = [
            models.UniqueConstraint(fields=("dated_list", "program"), name="program_once_per_list")
        ]

    def __str__(self) -> str:
        return f"{self.dated_list.key}: {self.program}"
