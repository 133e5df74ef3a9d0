"""The web page: it says what the document says, leads where it should, and can do nothing else."""

import base64
import hashlib
import re

import pytest
from lxml import html  # type: ignore[import-untyped]
from msgspec.structs import replace

from essayplan.rendering import exporters
from essayplan.rendering.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Labelled,
    Link,
    Note,
    PageBreak,
    Prose,
    Style,
    Table,
    Text,
)
from essayplan.rendering.exporters.web import export
from essayplan.rendering.maps.argument_map import Answer, ArgumentMap, Claim, MapSide
from essayplan.rendering.visible import cleaned, visible
from tests.rendering.nasty import NASTY
from tests.rendering.sample import PLAN


def page(*blocks: Block, title: str = "Title") -> html.HtmlElement:
    return html.document_fromstring(export(cleaned(Document(title, "en-GB", blocks))).decode())


def whole() -> html.HtmlElement:
    return html.document_fromstring(exporters.export(PLAN, "html", why=True).decode())


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def all_words(elements: list[html.HtmlElement]) -> list[str]:
    return [words(each) for each in elements]


@pytest.mark.parametrize("style", ["plain", "strong", "emphasis", "quiet", "prompt"])
@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_text_everywhere(text: str, style: Style) -> None:
    note = Note((Text(text, style),))
    line = (Text(text, style), note)
    made = page(
        Heading(1, text, text),
        Heading(2, text),
        Prose(line),
        Bullets((line,)),
        Labelled(f"x {text}", (Prose(line),)),
        Table((text,), ((text,),)),
        title=text,
    )
    clean = visible(re.sub(r"[ \t\r\n]+", " ", text))
    shown, noted = (" ".join(each.split()) for each in (clean, f"{clean}1"))
    assert words(made.find(".//title")) == shown
    assert all_words(made.xpath("//main//h2 | //nav//li/a")) == [shown, "Notes", shown, "Notes"]
    assert all_words(made.xpath("//main//p")) == [noted, noted]
    assert all_words(made.xpath("//th | //td | //dt")) == [f"x {shown}".strip(), shown, shown]
    assert all_words(made.xpath("//ul/li")) == [noted]
    assert words(made.xpath("//ol[@class='notes']/li")[0]).startswith(shown)
    assert not made.xpath("//script | //img | //b | //@onclick")


def test_the_page_allows_its_own_style_and_nothing_else() -> None:
    made = whole()
    policy = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    style = made.find(".//style").text
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert not made.xpath("//script | //link | //img | //iframe | //@style | //@onload")
    assert "url(" not in style
    assert "@import" not in style


def test_every_id_is_one_and_every_way_in_the_page_leads_somewhere() -> None:
    made = whole()
    ids = made.xpath("//@id")
    ways = [each[1:] for each in made.xpath("//a/@href") if each.startswith("#")]
    assert len(ids) == len(set(ids))
    assert ways
    assert set(ways) <= set(ids)


def test_notes_lead_there_and_back_from_every_place() -> None:
    one, two = Note((Text("One"),)), Note((Text("Two"),))
    made = page(Prose((Text("a"), one, two)), Bullets(((Text("b"), one),)))
    marks = made.xpath("//sup/a")
    assert [(each.get("id"), each.get("href"), each.text) for each in marks] == [
        ("text-1-1", "#note-1", "1"),
        ("text-2-1", "#note-2", "2"),
        ("text-1-2", "#note-1", "1"),
    ]
    back = made.xpath("//li[@id='note-1']/a")
    assert [(each.get("href"), each.get("aria-label")) for each in back] == [
        ("#text-1-1", "Back to the text"),
        ("#text-1-2", "Back to the text, place 2"),
    ]


def test_a_page_without_notes_has_no_place_for_them() -> None:
    made = page(Heading(1, "Title"), Prose((Text("x"),)))
    assert not made.xpath("//*[@role='doc-endnotes']")
    assert "Notes" not in words(made)


def test_the_contents_list_the_parts_in_order() -> None:
    made = whole()
    assert all_words(made.xpath("//nav//a")) == all_words(
        [_without_aside(heading) for heading in made.xpath("//main//h2")]
    )
    assert len(made.xpath("//h1")) == 1


def test_the_contents_stand_after_the_title_and_the_answer() -> None:
    made = whole()
    before = made.xpath("//nav/preceding::h1 | //nav/preceding::h2")
    assert [each.tag for each in before] == ["h1", "h2"]
    assert words(before[1]) == "Answer"
    sheet = page(Heading(1, "Title"), Prose((Text("x"),)), Heading(2, "First"))
    assert [each.tag for each in sheet.xpath("//nav/preceding::h1 | //nav/preceding::h2")] == ["h1"]


def _without_aside(heading: html.HtmlElement) -> html.HtmlElement:
    for aside in heading.xpath("./span"):
        aside.drop_tree()
    return heading


def test_slots_are_terms_with_their_descriptions() -> None:
    slots = (Labelled("Point", (Prose((Text("p"),)),)), Labelled("Link", (Prose((Text("l"),)),)))
    made = page(*slots, Labelled("", (Prose((Text("loose"),)),)))
    assert all_words(made.xpath("//dl[1]/div/dt")) == ["Point", "Link"]
    assert all_words(made.xpath("//dl[1]/div/dd")) == ["p", "l"]
    assert all_words(made.xpath("//section/p")) == ["loose"]


def test_the_two_sides_are_drawn_and_told() -> None:
    made = whole()
    drawn = made.xpath("//svg")[0]
    assert drawn.get("aria-label") == "For 58%, Against 42%"
    assert [each.get("width") for each in drawn] == ["58", "42"]
    assert words(made.xpath("//div[@class='balance']//dl")[0]).startswith("For 58% Khrushchev took")


def test_links_are_links_to_their_addresses() -> None:
    address = "https://example.org/?a=1&b='2'\"><script>"
    (link,) = page(Prose((Link("here", address),))).xpath("//p/a")
    assert (link.get("href"), link.text, link.get("rel")) == (address, "here", "noreferrer")


def test_the_language_is_the_plan_s() -> None:
    made = exporters.export(replace(PLAN, language="cy"), "html").decode()
    assert made.startswith('<!doctype html>\n<html lang="cy">\n')


def test_ordered_lists_are_ordered() -> None:
    made = page(Bullets(((Text("a"),), (Text("b"),)), ordered=True))
    assert all_words(made.xpath("//section/ol/li")) == ["a", "b"]


def test_a_gap_is_told_and_a_new_page_is_one_in_print() -> None:
    made = page(Prose((Text("a "), Text("____", "gap"))), PageBreak(), Prose((Text("b"),)))
    (gap,) = made.xpath("//span[@role='img']")
    assert (gap.text, gap.get("aria-label")) == ("____", "gap")
    assert len(made.xpath("//hr[@class='page']")) == 1
    assert "hr.page { margin: 0; border: 0; break-after: page; }" in made.find(".//style").text


def with_map(text: str = "It was so", more: int = 0) -> html.HtmlElement:
    names = ("a", *(f"a{number}" for number in range(more)), "b")
    claims = tuple(Claim(id=name, claim=text, theme=text, strength=3, weight=0.5) for name in names)
    sides = (
        MapSide(name="for", position=text, claims=claims[:-1]),
        MapSide(name="against", position=text, claims=claims[-1:]),
    )
    drawn = ArgumentMap(
        question=text,
        language="en-GB",
        themes=(text,),
        sides=sides,
        replies=(Answer(answering="b", answered="a", because=text),),
    )
    return html.document_fromstring(exporters.export(PLAN, "html", drawn=drawn).decode())


def test_a_map_stands_before_the_notes_and_in_the_contents() -> None:
    made = with_map()
    assert all_words(made.xpath("//nav//a"))[-3:] == ["Argument map", "Notes", "Bibliography"]
    assert len(made.xpath("//section[@id='map']//svg")) == 1
    assert not whole().xpath("//section[@id='map']")


def test_a_map_too_tall_to_be_read_on_paper_is_for_the_screen_alone() -> None:
    tall, low = with_map(more=30), with_map()
    assert "too tall" in tall.xpath("//section[@id='map']/p[@class='paper']")[0].text
    assert tall.xpath("//section[@id='map']/div/@class") == ["map tall"]
    assert not low.xpath("//p[@class='paper']")
    assert low.xpath("//section[@id='map']/div/@class") == ["map"]
    assert ".map.tall { display: none; }" in low.find(".//style").text


def test_the_page_allows_the_map_s_own_style_too() -> None:
    made = with_map()
    policy = made.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    styles = [each.text for each in made.xpath("//style")]
    assert len(styles) == 2
    for style in styles:
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not made.xpath("//script | //@style | //@onload")


@pytest.mark.parametrize("text", [text for text in NASTY if text.isprintable() and text.strip()])
def test_a_nasty_text_is_text_in_the_map(text: str) -> None:
    made = with_map(text)
    titles = made.xpath("//section[@id='map']//svg/title")
    assert all_words(titles) == [" ".join(text.split())]
    assert not made.xpath("//script | //img | //section[@id='map']//b | //@onclick")
