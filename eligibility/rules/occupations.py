"""What an occupation code says by itself: skill level in NOC 2016, TEER in NOC 2021."""


def skill_level(code: str) -> str:
    """Skill level 0, A, B, C or D of a four-digit NOC 2016 code."""
    return "0" if code[0] == "0" else "AABBCCDD"[int(code[1])]


def teer(code: str) -> int:
    """TEER category 0 to 5 of a five-digit NOC 2021 code: its second digit."""
    return int(code[1])
