"""French messages on machines without gettext.

`python -m peqsite.messages compile` makes the .mo; `… check` finds what code and catalogue do not share;
`… update` adds and drops entries so that only the French remains to be written.
Source strings are English, so that French is the only catalogue.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import polib
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "peqsite" / "locale" / "fr" / "LC_MESSAGES" / "django.po"
CODE = ("peqsite", "catalog", "eligibility")
# Positions of (context, message, plural) among the arguments of each function.
PLAIN, PLURAL, CONTEXT, CONTEXT_PLURAL = (None, 0, None), (None, 0, 1), (0, 1, None), (0, 1, 2)
CALLS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), PLAIN),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), PLURAL),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), CONTEXT),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), CONTEXT_PLURAL),
}

# In Django's output a call always closes on its own line and holds only literals before the count.
LITERAL = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
CALL = re.compile(rf"\b(n?p?gettext|_)\(\s*({LITERAL}(?:\s*,\s*{LITERAL})*)")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}")


@dataclass(frozen=True)
class Message:
    """One source string, as gettext keys it; the plural does not take part in the key."""

    text: str
    context: str | None = None
    plural: str | None = None


@dataclass(frozen=True)
class Place:
    """Where a message, or a call that cannot be read, stands."""

    file: Path
    line: int

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line}"


def in_python(source: str, functions: dict = CALLS) -> Iterator[tuple[Message | None, int]]:
    """Each call of a translation function with its line; None where an argument is not a literal text."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in functions:
            yield _message(node, functions[name]), node.lineno


def _message(call: ast.Call, positions: tuple[int | None, ...]) -> Message | None:
    try:
        context, text, plural = (None if at is None else ast.literal_eval(call.args[at]) for at in positions)
    except (IndexError, ValueError):
        return None
    return Message(text, context, plural)


def in_template(source: str) -> Iterator[tuple[Message | None, int]]:
    """The same for a template, by way of the calls that Django writes into it for xgettext."""

    for number, line in enumerate(templatize(source).splitlines(), 1):
        for call in CALL.finditer(line):
            yield from ((message, number) for message, _ in in_python(f"{call[1]}({call[2]})"))


def sources() -> Iterator[tuple[Path, Iterator[tuple[Message | None, int]]]]:
    """Every file that may hold a message, with its messages."""
    for folder in CODE:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if "migrations" not in file.parts:
                yield file, in_python(file.read_text())
    for folder in ("templates", *CODE):
        for file in sorted((ROOT / folder).rglob("*.html")):
            yield file, in_template(file.read_text())


def found() -> tuple[dict[Message, Place], list[Place]]:
    """All messages of the code with their first place, and the calls whose text is not literal."""
    messages: dict[Message, Place] = {}
    opaque = []
    for file, calls in sources():
        for message, line in calls:
            if message is None:
                opaque.append(Place(file, line))
            else:
                messages.setdefault(message, Place(file, line))
    return messages, opaque


def faults() -> list[str]:
    """What is wrong between code and catalogue; empty when every sentence has its French."""
    messages, opaque = found()
    catalogue = polib.pofile(str(CATALOGUE))
    known = {Message(e.msgid, e.msgctxt, e.msgid_plural or None): e for e in catalogue if not e.obsolete}
    return [
        *(f"{place}: the text of a translation call must be literal" for place in opaque),
        *(f"{place}: no French for {m.text!r}" for m, place in messages.items() if m not in known),
        *(f"unused: {m.text!r}" for m in known if m not in messages),
        *(f"{problem}: {m.text!r}" for m, entry in known.items() for problem in _problems(entry)),
    ]


def _problems(entry: polib.POEntry) -> Iterator[str]:
    sides = [entry.msgid, *filter(None, [entry.msgid_plural])]
    texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if entry.fuzzy:
        yield "fuzzy"
    if not all(texts):
        yield "untranslated"
    wanted = set(PLACEHOLDER.findall(" ".join(sides)))
    if any(set(PLACEHOLDER.findall(text)) - wanted for text in texts) or (
        set(PLACEHOLDER.findall(texts[-1])) != wanted
    ):
        yield "placeholders differ"


def update() -> None:
    """Give the catalogue an entry for each message of the code, and drop those that no code says."""
    catalogue = polib.pofile(str(CATALOGUE), wrapwidth=100)
    known = {Message(e.msgid, e.msgctxt, e.msgid_plural or None): e for e in catalogue}
    messages, _ = found()
    for unused in known.keys() - messages.keys():
        catalogue.remove(known[unused])
    for new in messages.keys() - known.keys():
        plural = {"msgid_plural": new.plural, "msgstr_plural": {0: "", 1: ""}} if new.plural else {}
        catalogue.append(polib.POEntry(msgid=new.text, msgctxt=new.context, **plural))
    catalogue.sort(key=lambda entry: (entry.msgid, entry.msgctxt or ""))
    catalogue.save()


def build() -> bool:
    """Make the .mo where it is missing or older than the .po; say whether it was."""
    made = CATALOGUE.with_suffix(".mo")
    if made.exists() and made.stat().st_mtime >= CATALOGUE.stat().st_mtime:
        return False
    polib.pofile(str(CATALOGUE)).save_as_mofile(str(made))
    return True


def main(arguments: list[str]) -> int:
    if arguments == ["compile"]:
        print("messages compiled" if build() else "messages up to date")
        return 0
    if arguments in (["check"], ["update"]):
        if arguments == ["update"]:
            update()
            build()
        wrong = faults()
        print("\n".join(wrong) or f"{len(found()[0])} messages, all in French")
        return 1 if wrong else 0
    print("usage: python -m peqsite.messages compile|check|update", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
