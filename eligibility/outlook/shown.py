"""All that helps beyond one verdict, computed by the rules and put into words."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from eligibility.outlook.documents import DocumentRow, show_documents
from eligibility.outlook.grounds import Ground, show_grounds, show_hinges
from eligibility.outlook.reforms import ReformsShown, show_reforms
from eligibility.outlook.repairs import RepairShown, show_repairs
from eligibility.outlook.windows import WindowsShown, first_day, show_windows
from eligibility.phrases.repairs import NONE
from eligibility.phrases.windows import TOGETHER
from eligibility.rules.assumptions import Assumption
from eligibility.rules.coverage import coverage
from eligibility.rules.criterion import Status
from eligibility.rules.evidence import documents
from eligibility.rules.profile import Profile
from eligibility.rules.reforms import reforms
from eligibility.rules.repairs import repairs
from eligibility.rules.ruleset import Outcome, Rulebook, Verdict
from eligibility.rules.windows import windows


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the page shows of one stream, below its verdict."""

    hinges: tuple[str, ...]
    windows: WindowsShown
    repairs: tuple[RepairShown, ...]
    no_repair: str
    """Said where something lacks and nothing would be enough; empty elsewhere."""
    reforms: ReformsShown
    documents: tuple[DocumentRow, ...]
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a person is looked at with."""

    rulebook: Rulebook
    today: date
    assumptions: Collection[Assumption]
    """What is supposed of the days after the one asked."""


def outlook(profile: Profile, verdict: Verdict, setting: Setting, lang: str) -> Outlook:
    """Compute and put into words; `verdict` was judged with its edges."""
    asked = (profile, verdict.on, setting.rulebook, verdict.stream)
    days, enough = windows(*asked, setting.assumptions), repairs(*asked)
    return Outlook(
        hinges=show_hinges(verdict, lang),
        windows=show_windows(days, TOGETHER.write(lang), lang),
        repairs=show_repairs(enough, lang),
        no_repair=NONE.write(lang) if not enough and _lacks(verdict) else "",
        reforms=show_reforms(reforms(*asked), verdict, setting.rulebook, setting.today, lang),
        documents=show_documents(documents(profile, verdict), first_day(days), lang),
        grounds=show_grounds(coverage(verdict, setting.rulebook), lang),
    )


def _lacks(verdict: Verdict) -> bool:
    """Whether something surely lacks."""
    return verdict.conditions is Status.NOT_MET or verdict.outcome is Outcome.NOT_RECEIVABLE
