"""A plan in every format and look that can be asked for."""

from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from essayplan import EssayplanError, load_banks, plan
from essayplan.api import Looks
from essayplan.look import Look, Paper, Scaffold, Worksheet
from essayplan.planning.plan import Plan
from essayplan.render import PLANS, lay_out, render
from essayplan.rendering.exporters.pdf import PAPERS
from essayplan.rendering.worksheets import DEPTHS, WORKSHEETS
from tests.cli.program import SMALL


@pytest.fixture(scope="module")
def made() -> Plan:
    return plan("uniform", banks=load_banks([SMALL]))


def test_the_names_of_looks_are_those_of_the_registries() -> None:
    assert get_args(Worksheet) == tuple(WORKSHEETS)
    assert get_args(Scaffold) == tuple(DEPTHS)
    assert get_args(Paper) == tuple(PAPERS)


def test_the_library_takes_every_look() -> None:
    assert get_type_hints(Looks) == get_type_hints(Look)


@pytest.mark.parametrize("name", PLANS.names)
def test_every_format_can_be_made(made: Plan, name: str) -> None:
    assert render(made, name, Look())


@pytest.mark.parametrize("kind", get_args(Worksheet))
def test_a_worksheet_takes_something_out(made: Plan, kind: Worksheet) -> None:
    look = Look(worksheet=kind)
    assert lay_out(made, look) != lay_out(made, Look())
    assert render(made, "md", look) != render(made, "md", Look())


def test_another_seed_makes_another_sheet(made: Plan) -> None:
    sheets = {render(made, "md", Look(worksheet="reorder", seed=seed)) for seed in range(6)}
    assert len(sheets) > 1


@pytest.mark.parametrize("depth", get_args(Scaffold))
def test_a_scaffold_gives_so_much(made: Plan, depth: Scaffold) -> None:
    point = made.paragraphs[0].point.encode()
    assert (point in render(made, "md", Look(scaffold=depth))) == (depth != "none")


@pytest.mark.parametrize("name", ["json", "plan.yaml", "tsv"])
def test_a_format_that_holds_the_plan_shows_no_worksheet(made: Plan, name: str) -> None:
    with pytest.raises(EssayplanError, match="shows no worksheet"):
        render(made, name, Look(worksheet="blank"))


@pytest.mark.parametrize(
    ("name", "held"), [("bib", "the sources"), ("csl.json", "the sources"), ("apkg", "cards")]
)
def test_what_shows_no_worksheet_says_what_it_holds(made: Plan, name: str, held: str) -> None:
    with pytest.raises(EssayplanError, match=f"“{name}” holds {held}, and shows no worksheet"):
        render(made, name, Look(worksheet="blank"))


def test_a_sheet_of_two_kinds_is_refused(made: Plan) -> None:
    with pytest.raises(EssayplanError, match="says itself how much"):
        render(made, "md", Look(worksheet="blank", scaffold="none"))


@pytest.mark.parametrize("name", [each for each in PLANS.names if each not in {"docx", "odt"}])
def test_a_template_is_refused_where_it_has_no_use(made: Plan, name: str) -> None:
    with pytest.raises(EssayplanError, match=f"“{name}” has no use for a template"):
        render(made, name, Look(template=Path("school.docx")))


def test_a_citation_style_words_the_bibliography(made: Plan) -> None:
    assert b"(2002)" in render(made, "md", Look())
    styled = render(made, "md", Look(cite="mla"))
    assert styled != render(made, "md", Look())


def test_a_style_that_there_is_not_is_told(made: Plan) -> None:
    with pytest.raises(EssayplanError, match="no citation style"):
        render(made, "md", Look(cite="nonesuch"))


def test_a_template_that_there_is_not_is_told(made: Plan) -> None:
    with pytest.raises((EssayplanError, OSError)):
        render(made, "docx", Look(template=Path("nonesuch.docx")))


def test_a_web_page_holds_the_argument_map_where_the_bank_is_at_hand(made: Plan) -> None:
    assert b"argument-map" in render(made, "html", Look(), load_banks([SMALL]))
    assert b"argument-map" not in render(made, "html", Look())
    assert b"argument-map" not in render(made, "html", Look(worksheet="blank"), load_banks([SMALL]))


@pytest.mark.parametrize("name", ["docx", "html", "md"])
def test_the_full_scaffold_is_the_whole_plan(made: Plan, name: str) -> None:
    banks = load_banks([SMALL])
    assert render(made, name, Look(scaffold="full"), banks) == render(made, name, Look(), banks)


def test_the_full_scaffold_is_no_worksheet(made: Plan) -> None:
    assert render(made, "tsv", Look(scaffold="full")) == render(made, "tsv", Look())


@pytest.mark.parametrize("name", ["md", "html", "epub", "apkg", "json"])
def test_a_paper_is_refused_where_a_format_has_none(made: Plan, name: str) -> None:
    with pytest.raises(EssayplanError, match=f"“{name}” has no paper of its own"):
        render(made, name, Look(paper="letter"))


def test_rich_text_names_its_paper(made: Plan) -> None:
    assert rb"\paperw11906\paperh16838" in render(made, "rtf", Look())
    assert rb"\paperw12240\paperh15840" in render(made, "rtf", Look(paper="letter"))
