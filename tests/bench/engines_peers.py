"""The rule set of the bench in other engines, where they are installed. None is a dependency of the project.

Each maker returns a function of one person, who said everything, that gives the codes of the conditions not
met. Where an engine only acts when something holds, it is given the contrary of each condition.
"""

import importlib
import json
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import reduce
from operator import and_, or_
from pathlib import Path
from typing import Any

from tests.bench.engines_rules import CHANCES, FACTS, RULES, WORDS, Notation, Person, without_not

Judge = Callable[[Person], Iterable[str]]
CONTRARIES = {code: without_not(node, inverted=True) for code, node in RULES.items()}


def in_text(either: str, both: str, no: str) -> dict[str, str]:
    """The conditions as expressions of the usual notation."""
    notation = Notation(
        said=str,
        least=lambda fact, figure: f"{fact} >= {figure}",
        most=lambda fact, figure: f"{fact} <= {figure}",
        one_of=lambda fact, words: f"{fact} in {json.dumps(words)}",
        either=lambda ways: either.join(f"({way})" for way in ways),
        both=lambda ways: both.join(f"({way})" for way in ways),
        no=lambda way: f"{no}({way})",
    )
    return {code: notation.write(node) for code, node in RULES.items()}


IN_WORDS, IN_SIGNS = in_text(" or ", " and ", "not "), in_text(" || ", " && ", "!")


def rule_engine() -> Judge:
    module = importlib.import_module("rule_engine")
    rules = [(code, module.Rule(text)) for code, text in IN_WORDS.items()]
    return lambda person: [code for code, rule in rules if not rule.matches(person)]


def cel_in_rust() -> Judge:
    module = importlib.import_module("cel")
    programs = [(code, module.compile(text)) for code, text in IN_SIGNS.items()]
    return lambda person: [code for code, program in programs if not program.execute(person)]


def cel_python() -> Judge:
    module, adapter = importlib.import_module("celpy"), importlib.import_module("celpy.adapter")
    environment = module.Environment()
    programs = [(code, environment.program(environment.compile(text))) for code, text in IN_SIGNS.items()]

    def judge(person: Person) -> list[str]:
        told = {fact: adapter.json_to_cel(value) for fact, value in person.items()}
        return [code for code, program in programs if not program.evaluate(told)]

    return judge


def zen_engine() -> Judge:
    module = importlib.import_module("zen")
    expressions = [{"id": code, "key": code, "value": text} for code, text in IN_WORDS.items()]
    contents = {"inputNode": {}, "expressionNode": {"expressions": expressions}, "outputNode": {}}
    nodes = [
        {"id": kind, "name": kind, "type": kind, "content": content, "position": {"x": 0, "y": 0}}
        for kind, content in contents.items()
    ]
    edges = [
        {"id": kind, "sourceId": kind, "targetId": target, "type": "edge"}
        for kind, target in (("inputNode", "expressionNode"), ("expressionNode", "outputNode"))
    ]
    decision = module.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def judge(person: Person) -> list[str]:
        found = decision.evaluate(person)["result"]
        return [code for code in RULES if not found[code]]

    return judge


LOGIC = Notation(
    said=lambda fact: {"==": [{"var": fact}, True]},
    least=lambda fact, figure: {">=": [{"var": fact}, figure]},
    most=lambda fact, figure: {"<=": [{"var": fact}, figure]},
    one_of=lambda fact, words: {"in": [{"var": fact}, list(words)]},
    either=lambda ways: {"or": ways},
    both=lambda ways: {"and": ways},
    no=lambda way: {"!": [way]},
)
IN_LOGIC = {code: LOGIC.write(node) for code, node in RULES.items()}


def json_logic(distribution: str) -> Callable[[], Judge]:
    """Two ports share the name of their module: each is read from the folder that holds its distribution."""

    def make() -> Judge:
        folder = next(
            (path for path in sys.path if list(Path(path).glob(f"{distribution}-*.dist-info"))), None
        )
        if folder is None:
            raise ImportError(f"No distribution {distribution!r}")
        for name in [name for name in sys.modules if name.split(".")[0] == "json_logic"]:
            del sys.modules[name]
        sys.path.insert(0, folder)
        apply = importlib.import_module("json_logic").jsonLogic
        sys.path.remove(folder)
        return lambda person: [code for code, rule in IN_LOGIC.items() if not apply(rule, person)]

    return make


def datalogic() -> Judge:
    engine = importlib.import_module("datalogic_py").Engine()
    rules = [(code, engine.compile(json.dumps(rule))) for code, rule in IN_LOGIC.items()]
    return lambda person: [code for code, rule in rules if not rule.evaluate(person)]


def _compared(fact: str, operator: str, value: Any) -> dict[str, Any]:
    return {"name": fact, "operator": operator, "value": value}


def _one_of(fact: str, words: tuple[Any, ...]) -> dict[str, Any]:
    if words == (False,):
        return _compared(fact, "is_false", value=True)
    return {"any": [_compared(fact, "equal_to", word) for word in words]}


BUSINESS = Notation(
    said=lambda fact: _compared(fact, "is_true", value=True),
    least=lambda fact, figure: _compared(fact, "greater_than_or_equal_to", figure),
    most=lambda fact, figure: _compared(fact, "less_than_or_equal_to", figure),
    one_of=_one_of,
    either=lambda ways: {"any": ways},
    both=lambda ways: {"all": ways},
)


def business_rules() -> Judge:
    run = importlib.import_module("business_rules").run_all
    actions, variables, fields = (
        importlib.import_module(f"business_rules.{name}") for name in ("actions", "variables", "fields")
    )
    kinds = {
        **dict.fromkeys(WORDS, variables.string_rule_variable),
        **dict.fromkeys(CHANCES, variables.boolean_rule_variable),
    }

    def reader(fact: str) -> Any:
        def read(told: Any) -> Any:
            return told.person[fact]

        read.__name__ = fact
        return kinds.get(fact, variables.numeric_rule_variable)(read)

    told = type("Told", (variables.BaseVariables,), {fact: reader(fact) for fact in FACTS})

    class Note(actions.BaseActions):
        def __init__(self, codes: list[str]) -> None:
            self.codes = codes

        @actions.rule_action(params={"code": fields.FIELD_TEXT})
        def note(self, code: str) -> None:
            self.codes.append(code)

    rules = [
        {
            "conditions": {"all": [BUSINESS.write(node)]},
            "actions": [{"name": "note", "params": {"code": code}}],
        }
        for code, node in CONTRARIES.items()
    ]

    def judge(person: Person) -> list[str]:
        codes: list[str] = []
        variables_of_person = told()
        variables_of_person.person = person
        run(rule_list=rules, defined_variables=variables_of_person, defined_actions=Note(codes))
        return codes

    return judge


def durable_rules() -> Judge:
    """Its rules fire on facts asserted, which are then taken back."""
    lang, engine = importlib.import_module("durable.lang"), importlib.import_module("durable.engine")
    codes: list[str] = []
    turns = iter(range(1, 10**9))

    def told(fact: str) -> Any:
        return getattr(lang.m, f"told_{fact}")

    notation = Notation(
        said=lambda fact: told(fact) == True,  # noqa: E712 - an expression of the engine
        least=lambda fact, figure: told(fact) >= figure,
        most=lambda fact, figure: told(fact) <= figure,
        one_of=lambda fact, words: reduce(or_, [told(fact) == word for word in words]),
        either=lambda ways: reduce(or_, ways),
        both=lambda ways: reduce(and_, ways),
    )
    with lang.ruleset("bench"):
        for code, node in CONTRARIES.items():
            lang.when_all(notation.write(node))(_noting(code, codes))

    def judge(person: Person) -> set[str]:
        codes.clear()
        turn = next(turns)
        asserted = {f"told_{fact}": value for fact, value in person.items()}
        asserted |= {"sid": str(turn % 50), "id": str(turn)}
        with suppress(engine.MessageNotHandledException):  # no condition fails
            lang.assert_fact("bench", asserted)
        lang.retract_fact("bench", asserted)
        return set(codes)

    return judge


def _noting(code: str, codes: list[str]) -> Callable[[Any], None]:
    """The engine looks at how many arguments it takes: exactly one."""

    def note(_: Any) -> None:
        codes.append(code)

    return note


def openfisca() -> Judge:
    """A simulation of one person; it computes on arrays, so that many at once would cost less."""
    numpy = importlib.import_module("numpy")
    entities, variables, systems, simulations, periods = (
        importlib.import_module(f"openfisca_core.{name}")
        for name in ("entities", "variables", "taxbenefitsystems", "simulations", "periods")
    )
    entity = entities.build_entity(key="person", plural="persons", label="Person", is_person=True)
    system, month = systems.TaxBenefitSystem([entity]), "2026-11"
    common = {"entity": entity, "definition_period": periods.DateUnit.MONTH, "label": "bench"}

    def add(name: str, **told: Any) -> None:
        system.add_variable(type(name, (variables.Variable,), {**common, **told}))

    def number(fact: str, value: Any) -> Any:
        return WORDS[fact].index(value) if fact in WORDS else value

    def formula(node: Any) -> Callable[[Any, Any], Any]:
        def compute(person: Any, period: Any) -> Any:
            def told(fact: str) -> Any:
                return person(f"told_{fact}", period)

            return Notation(
                said=told,
                least=lambda fact, figure: told(fact) >= figure,
                most=lambda fact, figure: told(fact) <= figure,
                one_of=lambda fact, words: numpy.isin(told(fact), [number(fact, word) for word in words]),
                either=numpy.logical_or.reduce,
                both=numpy.logical_and.reduce,
                no=numpy.logical_not,
            ).write(node)

        return compute

    for fact in FACTS:
        add(f"told_{fact}", value_type=bool if fact in CHANCES else int)
    for code, node in RULES.items():
        add(f"met_{code}", value_type=bool, formula=formula(node))

    def judge(person: Person) -> list[str]:
        simulation = simulations.SimulationBuilder().build_default_simulation(system, 1)
        for fact, value in person.items():
            simulation.set_input(f"told_{fact}", month, numpy.array([number(fact, value)]))
        return [code for code in RULES if not simulation.calculate(f"met_{code}", month)[0]]

    return judge


PEERS: dict[str, Callable[[], Judge]] = {
    "rule-engine": rule_engine,
    "common-expression-language (Rust)": cel_in_rust,
    "cel-python": cel_python,
    "zen-engine (Rust)": zen_engine,
    "json-logic-qubit": json_logic("json_logic_qubit"),
    "panzi-json-logic": json_logic("panzi_json_logic"),
    "datalogic-py (Rust)": datalogic,
    "business-rules": business_rules,
    "durable_rules (C)": durable_rules,
    "openfisca-core, one person at a time": openfisca,
}
