"""The kinds of criterion, each a small function of its parameters. Importing this fills the registry."""

from eligibility.rules.criteria import diploma, french, person, reception, studies, work

__all__ = ["diploma", "french", "person", "reception", "studies", "work"]
