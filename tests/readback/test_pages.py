"""The web page in a real browser: quiet, alone, for everybody, and whole on paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from essayplan.rendering.document import Document, without_tips
from essayplan.rendering.exporters import export
from essayplan.rendering.outline import document
from essayplan.rendering.visible import cleaned
from tests.conftest import needs
from tests.readback.programs import browse, needs_packages, pdf_text, pdf_words
from tests.readback.texts import lost, lost_from_pages, maps, plans, shipped

pytestmark = [pytest.mark.slow, needs("chromium"), needs("pdftotext"), needs_packages]

JUDGED = ("khrushchev/genuine-break", "naughty 60")
"""The pages that axe-core looks at: it takes seconds for each, and they share their layout."""
MARGIN = 0.05


class Opened(NamedTuple):
    """A page as it was meant, what Chromium says of it, and what it printed."""

    document: Document
    answer: dict[str, Any]
    printed: Path


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Opened]:
    folder = tmp_path_factory.mktemp("pages")
    documents: dict[str, Document] = {}
    jobs: list[dict[str, Any]] = []
    for number, (name, (laid_out, page)) in enumerate(pages()):
        path = folder / f"{number}.html"
        path.write_bytes(page)
        documents[name] = laid_out
        jobs.append(
            {"page": str(path), "pdf": str(path.with_suffix(".pdf")), "judge": name in JUDGED}
        )
    answers = zip(documents.items(), browse(*jobs), jobs, strict=True)
    return {name: Opened(made, told, Path(job["pdf"])) for (name, made), told, job in answers}


def pages() -> Iterator[tuple[str, tuple[Document, bytes]]]:
    """Yield every plan as a page, those of the shipped banks with their argument maps."""
    drawn = maps()
    for name, plan in plans().items():
        laid_out = cleaned(without_tips(document(plan, why=True, overview=True)))
        yield name, (laid_out, export(plan, "html", why=True, drawn=drawn.get(name)))


def test_a_page_says_nothing_on_the_console_and_asks_for_nothing(opened: dict[str, Opened]) -> None:
    told = {
        name: (each.answer["console"], each.answer["requests"]) for name, each in opened.items()
    }
    assert told == dict.fromkeys(opened, ([], []))


def test_a_page_holds_every_text(opened: dict[str, Opened]) -> None:
    found = {name: lost(each.document, each.answer["text"]) for name, each in opened.items()}
    assert found == {name: [] for name in plans()}


def test_the_judge_sees_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text(
        '<p style="color: #999">Too pale to read.</p><img src="http://192.0.2.1/x.png">'
    )
    (answer,) = browse({"page": str(page), "judge": True})
    assert answer["requests"] == ["http://192.0.2.1/x.png"]
    rules = {each.partition(":")[0] for view in answer["views"] for each in view["violations"]}
    assert {"color-contrast", "image-alt", "html-has-lang"} <= rules


@pytest.mark.parametrize("name", JUDGED)
def test_axe_finds_nothing_in_any_light_at_any_width(opened: dict[str, Opened], name: str) -> None:
    views = opened[name].answer["views"]
    assert [(each["scheme"], each["width"]) for each in views] == [
        ("light", 1280),
        ("light", 375),
        ("dark", 1280),
        ("dark", 375),
    ]
    assert [each["violations"] for each in views] == [[]] * 4
    assert [each["overflow"] for each in views] == [0] * 4
    assert min(each["passed"] for each in views) > 20
    assert len({(each["scheme"], each["ink"]) for each in views}) == 2


def test_print_holds_every_text(opened: dict[str, Opened]) -> None:
    found = {
        name: lost_from_pages(each.document, pdf_text(each.printed))
        for name, each in opened.items()
        if name in shipped()  # what no font of the system has is printed, but not read back
    }
    assert found == {name: [] for name in shipped()}


@pytest.mark.parametrize("name", sorted(maps()))
def test_no_word_of_a_print_is_cut_by_the_edge_of_its_page(
    opened: dict[str, Opened], name: str
) -> None:
    words = pdf_words(opened[name].printed)
    assert len(words) > 500
    outside = [box for box in words if min(box) < MARGIN or max(box) > 1 - MARGIN]
    assert outside == []
