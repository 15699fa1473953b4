"""The documents that prove the conditions met → a checklist: who gives each, and until when it counts."""

from dataclasses import dataclass

from eligibility import phrases
from eligibility.outlook.windows import FirstDay
from eligibility.phrases import outlook as said
from eligibility.rules.criterion import Status
from eligibility.rules.evidence import Document


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document to gather."""

    name: str
    issued: str
    proves: str
    validity: str
    on_first_day: str
    """Whether it still counts on the first day on which one might file; empty if unknown."""
    is_lapsed: bool


def show_documents(
    found: tuple[Document, ...], first_day: FirstDay | None, lang: str
) -> tuple[DocumentRow, ...]:
    """The checklist in one language."""
    return tuple(_row(document, first_day, lang) for document in found)


def _row(document: Document, first_day: FirstDay | None, lang: str) -> DocumentRow:
    counts = document.counts_on(first_day.day) if first_day else Status.UNKNOWN
    issuers = ", ".join(said.ISSUERS[issuer].write(lang) for issuer in document.issuers)
    names = ", ".join(phrases.criterion_name(code, lang) for code in dict.fromkeys(document.criteria))
    return DocumentRow(
        name=phrases.evidence_name(document.code, lang),
        issued=said.GIVEN_BY.write(lang, issuers=issuers),
        proves=said.PROVES.write(lang, names=names),
        validity=_validity(document, lang),
        on_first_day=_on_first_day(counts, first_day, lang),
        is_lapsed=counts is Status.NOT_MET,
    )


def _validity(document: Document, lang: str) -> str:
    validity = document.validity
    if validity.last_day:
        return said.VALID_UNTIL.write(lang, last=validity.last_day)
    if validity.months:
        return said.VALID_FOR.write(lang, months=validity.months)
    return said.VALIDITY_UNKNOWN.write(lang)


def _on_first_day(counts: Status, first_day: FirstDay | None, lang: str) -> str:
    told = {Status.MET: said.STILL_COUNTS, Status.NOT_MET: said.NO_LONGER_COUNTS}
    return told[counts].write(lang, **first_day._asdict()) if first_day and counts in told else ""
