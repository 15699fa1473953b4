"""The routes of the law and of its assessment."""

from typing import Final

from catalog.api.routes import Route, Service, Shape
from catalog.api.texts import both
from eligibility.api import datasets
from eligibility.api.assessments import assessments
from eligibility.api.rows import CLAUSE, PERIOD, RULESET
from eligibility.api.schemas import schemas

OF_RULES: Final = Shape("Ruleset", RULESET)

ROUTES: Final = (
    Route(
        "rulesets",
        "rulesets",
        both(
            "Règles en vigueur depuis 2010, avec leurs conditions",
            "Rules in force since 2010, with their conditions",
        ),
        datasets.rulesets,
        (OF_RULES,),
        is_list=True,
    ),
    Route(
        "rulesets/<slug:code>",
        "ruleset",
        both("Les règles d’un code", "The rules of one code"),
        datasets.ruleset,
        (OF_RULES,),
        example={"code": "W6"},
    ),
    Route(
        "clauses",
        "clauses",
        both("Mesures transitoires", "Transitional measures"),
        datasets.clauses,
        (Shape("Clause", CLAUSE),),
        is_list=True,
    ),
    Route(
        "reception-periods",
        "reception-periods",
        both(
            "Périodes de réception, y compris celles que le Ministère a annoncées",
            "Reception periods, those that the Ministry announced included",
        ),
        datasets.periods,
        (Shape("ReceptionPeriod", PERIOD),),
        is_list=True,
    ),
)
SERVICES: Final = (
    Service(
        "assessments",
        "assess",
        both("Évaluer une situation", "Assess a situation"),
        both(
            "Dit, pour chaque jour et chaque volet, si les demandes sont reçues, quelles règles jugent et "
            "ce qu’il en est de chaque condition. Ce qui n’est pas dit reste inconnu, jamais un non. "
            "Rien n’est conservé ni consigné.",
            "Says, for each day and each stream, whether applications are received, which rules judge, and "
            "how each condition stands. What is not said stays unknown, never a no. Nothing is stored or "
            "logged.",
        ),
        assessments,
        body="Submission",
        answer="Assessments",
        schemas=schemas,
        problems=(
            "bad-request",
            "bad-json",
            "method-not-allowed",
            "too-large",
            "unsupported-media-type",
            "bad-assessment",
            "too-many-requests",
            "unavailable",
        ),
    ),
)
