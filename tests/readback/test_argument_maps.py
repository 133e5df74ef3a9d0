"""Argument maps as the programs they are written for read them, for every shipped question."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from essayplan.rendering.maps import ArgumentMap, argdown, dot, mermaid
from essayplan.rendering.maps.told import proof
from tests.conftest import needs
from tests.readback.programs import ARGDOWN, browse, needs_packages, run
from tests.readback.texts import bare, maps
from tests.rendering.test_maps import nasty, told_by_graphviz

MAPS = {**maps(), "nasty": nasty()}
assert len(MAPS) > 10
Attacks = set[tuple[str, str]]

every_map = pytest.mark.parametrize("drawn", MAPS.values(), ids=MAPS)
pytestmark = pytest.mark.slow


def read_argdown(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(
        run(["node", str(ARGDOWN), "json", str(path), "--stdout", "--silent"])
    )
    return read


def attacks(drawn: ArgumentMap) -> Attacks:
    return {(reply.answering, reply.answered) for reply in drawn.replies}


def told(members: Iterable[dict[str, Any]]) -> set[str]:
    return {bare(each.get("text") or "") for each in members}


@needs("node")
@needs_packages
@every_map
def test_argdown_gives_back_every_claim_fact_and_attack(drawn: ArgumentMap, tmp_path: Path) -> None:
    path = tmp_path / "map.argdown"
    path.write_bytes(argdown.export(drawn))
    read = read_argdown(path)
    claims = drawn.claims()
    assert set(read["arguments"]) == set(claims)
    for name, claim in claims.items():
        assert any(
            text.startswith(bare(claim.claim)) for text in told(read["arguments"][name]["members"])
        )
        for fact in claim.evidence:
            assert bare(proof(fact)) in told(read["statements"][f"fact {fact.id}"]["members"])
    against = [each for each in read["relations"] if each["relationType"] == "attack"]
    assert {(each["from"], each["to"]) for each in against} == attacks(drawn)


@needs("node")
@needs_packages
def test_argdown_refuses_what_is_none(tmp_path: Path) -> None:
    path = tmp_path / "bad.argdown"
    path.write_text("[a]: x\n  - <b\n   + : :\n\n(1) q\n----\n<z", encoding="utf-8")
    with pytest.raises(AssertionError):
        read_argdown(path)


@needs("chromium")
@needs_packages
def test_mermaid_gives_back_every_claim_and_attack() -> None:
    answers = browse(*({"mermaid": mermaid.export(each).decode()} for each in MAPS.values()))
    for drawn, read in zip(MAPS.values(), answers, strict=True):
        names = dict(zip(read["claims"], drawn.claims(), strict=True))
        claims = {names[key]: bare(claim) for key, claim in read["claims"].items()}
        assert claims == {name: bare(each.claim) for name, each in drawn.claims().items()}
        assert {(names[one], names[other]) for one, other in read["replies"]} == attacks(drawn)
        sides = [f"{each.name.capitalize()}: {each.position}" for each in drawn.sides]
        assert read["sides"] == sides


@needs("dot")
@every_map
def test_graphviz_gives_back_every_claim_fact_and_attack(drawn: ArgumentMap) -> None:
    read = json.loads(run(["dot", "-Tdot_json"], input=dot.export(drawn)))
    nodes = {each["_gvid"]: each for each in read["objects"] if "label" in each}
    by_name = {each["name"]: each for each in nodes.values()}
    for name, claim in drawn.claims().items():
        assert bare(told_by_graphviz(by_name[name]["label"])) == bare(claim.claim)
        tooltip = bare(told_by_graphviz(by_name[name].get("tooltip", "")))
        assert all(bare(fact.fact) in tooltip for fact in claim.evidence)
    arrows = {(nodes[each["tail"]]["name"], nodes[each["head"]]["name"]) for each in read["edges"]}
    assert arrows == attacks(drawn)
