"""The recognised tests of French, what they test, and the levels of the European framework."""

from enum import StrEnum
from typing import Final


class Test(StrEnum):
    """A recognised test. DELF and DALF are one test for each level."""

    TEF = "tef"
    TEFAQ = "tefaq"
    TEF_CANADA = "tef-canada"
    TCF = "tcf"
    TCF_QUEBEC = "tcf-quebec"
    TCF_CANADA = "tcf-canada"
    DELF_A1 = "delf-a1"
    DELF_A2 = "delf-a2"
    DELF_B1 = "delf-b1"
    DELF_B2 = "delf-b2"
    DALF_C1 = "dalf-c1"
    DALF_C2 = "dalf-c2"


NAMES: Final[dict[Test, str]] = {
    Test.TEF: "TEF",
    Test.TEFAQ: "TEFAQ",
    Test.TEF_CANADA: "TEF Canada",
    Test.TCF: "TCF",
    Test.TCF_QUEBEC: "TCF-Québec",
    Test.TCF_CANADA: "TCF Canada",
    Test.DELF_A1: "DELF A1",
    Test.DELF_A2: "DELF A2",
    Test.DELF_B1: "DELF B1",
    Test.DELF_B2: "DELF B2",
    Test.DALF_C1: "DALF C1",
    Test.DALF_C2: "DALF C2",
}
"""The same in both languages."""

FRAMEWORK: Final = "framework"
"""In place of a test: the level of the European framework that an attestation gives for a skill."""
WITH_FRAMEWORK: Final = frozenset(
    {Test.TEF, Test.TEFAQ, Test.TEF_CANADA, Test.TCF, Test.TCF_QUEBEC, Test.TCF_CANADA}
)
"""Tests whose attestation gives one for each skill; DELF and DALF give points for each."""

FRAMEWORK_LEVELS: Final = ("A1", "A2", "B1", "B2", "C1", "C2")


class Skill(StrEnum):
    """What one part of a test tests."""

    LISTENING = "listening"
    SPEAKING = "speaking"
    READING = "reading"
    WRITING = "writing"


EACH: Final = "each"
"""In place of a skill: all four."""
