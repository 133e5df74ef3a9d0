"""Citations in the styles that ship say what pandoc says of the same sources by another road."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from essayplan.errors import EssayplanError
from essayplan.model import Citation, Source
from essayplan.planning.plan import Plan, Reference, facts
from essayplan.rendering.citeproc import Run, worded
from essayplan.rendering.citeproc_notes import restyled
from essayplan.rendering.citeproc_styles import STYLES, citation_style
from essayplan.rendering.document import (
    Bullets,
    Document,
    Heading,
    Inlines,
    Link,
    Note,
    Text,
    notes,
)
from essayplan.rendering.exporters import markdown, pandoc_run
from essayplan.rendering.exporters.missing import MissingTool
from essayplan.rendering.exporters.pandoc import export
from essayplan.rendering.exporters.pandoc_run import program_path
from essayplan.rendering.outline import document
from essayplan.rendering.references import csl
from essayplan.rendering.visible import cleaned
from tests.conftest import golden
from tests.rendering.nasty import NASTY
from tests.rendering.sample import NOTES, NOVOCHERKASSK, PLAN, SOURCES, SPEECH, TAUBMAN
from tests.rendering.word import word_notes

GOLDENS = Path(__file__).parent / "goldens" / "citations"
CHAPTER = Source(
    id="ellman-1981",
    type="chapter",
    title="Agricultural productivity",
    author=("Ellman, Michael", "Davies, R. W.", "Nove, Alec", "Hanson, Philip"),
    editor=("Smith, John",),
    container="The Soviet Economy",
    publisher="Penguin",
    place="London",
    edition="2",
    pages="12-34",
    issued="1981",
)
ARTICLE = Source(
    id="jones-1990",
    type="article-journal",
    title="The thaw",
    author=("Jones, Polly",),
    container="Slavic Review",
    volume="49",
    issue="2",
    pages="100-120",
    issued="1990",
    doi="10.2307/2499484",
)
EVERY = (*SOURCES, CHAPTER, ARTICLE)
CITED = (
    ((TAUBMAN, "240"),),
    ((SPEECH, None), (TAUBMAN, "270-275")),
    ((CHAPTER, "14"),),
    ((ARTICLE, None),),
    ((ARTICLE, "101"),),
    ((TAUBMAN, None),),
    ((NOTES, None),),
)
CLUSTERS = [[Citation(source=each.id, pages=where) for each, where in group] for group in CITED]


def plain(run: Run) -> str:
    return "".join(piece.text for piece in run)


def straight(run: Run) -> str:
    """Words with straight apostrophes: Markdown turns those of a text, which ours keep."""
    return plain(run).replace("’", "'")


def by_another_road(style: str, tmp_path: Path) -> tuple[list[str], list[str]]:
    """Notes or brackets, and the bibliography, as pandoc makes them of Markdown and CSL-JSON."""
    sources = tmp_path / "sources.json"
    chosen = citation_style(style)
    events = {"event-date": csl(SPEECH)["issued"]} if style == "mla" else {}
    items = [csl(each) | (events if each is SPEECH else {}) for each in EVERY]
    sources.write_text(json.dumps(items))
    american = style in {"apa", "mla", "chicago", "chicago-notes", "chicago-author-date"}
    language = "en-US" if american else "en-GB"
    pages = {None: "", "240": ", p. 240", "14": ", p. 14", "101": ", p. 101"}
    pages["270-275"] = ", pp. 270-275"
    groups = ["; ".join(f"@{each.id}{pages[where]}" for each, where in group) for group in CITED]
    text = (
        "\n\n".join(f"X[{group}]" for group in groups)
        + f"\n\n---\nlang: {language}\nnocite: '@*'\n---\n"
    )
    command = [str(program_path()), "-f", "markdown", "-t", "json", "--citeproc"]
    command += [f"--csl={chosen.path}", f"--bibliography={sources}"]
    done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    *paragraphs, references = json.loads(done.stdout)["blocks"]
    said = [words(each).removeprefix("X").strip() for each in paragraphs]
    return said, [words(each) for each in references["c"][1]]


def words(node: object) -> str:
    """All words below a node of pandoc's, whatever it is."""
    if isinstance(node, list):
        return "".join(map(words, node))
    if not isinstance(node, dict):
        return ""
    match node["t"]:
        case "Str":
            return str(node["c"]).replace("’", "'")
        case "Space" | "SoftBreak":
            return " "
        case "Cite" | "Span" | "Link" | "Div":
            return words(node["c"][1])
        case _:
            return words(node.get("c"))


@pytest.mark.parametrize("style", STYLES)
def test_a_style_says_what_pandoc_says_of_markdown(style: str, tmp_path: Path) -> None:
    chosen = citation_style(style)
    said = worded(CLUSTERS, EVERY, chosen, "en-GB")
    expected, bibliography = by_another_road(style, tmp_path)
    assert [straight(run) for run in said.citations] == expected
    assert [straight(run) for _, run in said.bibliography] == bibliography
    assert {id_ for id_, _ in said.bibliography} == {each.id for each in EVERY}


@pytest.mark.parametrize("style", STYLES)
def test_the_sample_plan_in_each_style(style: str, *, update_goldens: bool) -> None:
    made = markdown.export(restyled(document(PLAN), PLAN, style)).decode()
    body, heading, end = re.split(r"## (Bibliography|References|Works Cited)\n", made)
    shown = [fact.fact for paragraph in PLAN.paragraphs for fact in facts(paragraph)]
    cited = [
        line for line in body.splitlines() if line.startswith(tuple(f"- {fact}" for fact in shown))
    ]
    golden(GOLDENS / f"{style}.md", "\n".join([*cited, f"# {heading}", end]), update=update_goldens)


def test_every_style_file_keeps_its_licence() -> None:
    files = sorted((citation_style("apa").path.parent).glob("*.csl"))
    assert {each.name for each in files} == set(STYLES.values())
    assert all("creativecommons.org/licenses/by-sa/3.0" in each.read_text() for each in files)


def test_a_title_is_never_markup() -> None:
    shown = [cleaned(Document(f"X {text} X", "en", ())).title for text in NASTY]
    sources = [
        Source(id=f"s{number}", type="book", title=title) for number, title in enumerate(shown)
    ]
    said = dict(worded([], sources, citation_style("harvard"), "en-GB").bibliography)
    missing = [
        source.title for source in sources if bare(source.title) not in bare(plain(said[source.id]))
    ]
    assert missing == []
    assert not any(isinstance(piece, Link) for run in said.values() for piece in run)


def bare(text: str) -> str:
    """A text less what a style may change: case, spaces, and which quotation marks and dashes."""
    return re.sub(r"[\s'\"“”‘’\u00a0–—-]+", "", text).casefold()


def test_titles_are_italic_and_addresses_are_links() -> None:
    said = worded([], [SPEECH, TAUBMAN], citation_style("harvard"), "en-GB")
    runs = dict(said.bibliography)
    assert Text("Khrushchev: The Man and His Era", "emphasis") in runs["taubman-2003"]
    assert SPEECH.url
    assert Link(SPEECH.url, SPEECH.url) in runs["secret-speech"]


def test_notes_are_numbered_alike_in_word_and_markdown() -> None:
    made = restyled(document(PLAN), PLAN, "oscola")
    read = word_notes(export(made, "docx"))
    in_markdown = re.findall(r"^\[\^(\d+)\]: ", markdown.export(made).decode(), re.MULTILINE)
    assert [int(number) for number in in_markdown] == list(range(1, len(read) + 1))
    first = next(place for place, note in enumerate(read, 1) if "William Taubman" in note)
    assert f"Taubman (n {first})." in read


def test_two_notes_without_a_source_are_two_notes() -> None:
    twice = replace(PLAN.paragraphs[0], evidence=(NOVOCHERKASSK,) * 2)
    plan = replace(PLAN, paragraphs=(twice, *PLAN.paragraphs[1:]))
    made = restyled(document(plan), plan, "oscola")
    assert len([note for note in notes(made) if "[find a source" in note.content[0].text]) == 3


def test_a_style_in_brackets_leaves_disputes_in_notes() -> None:
    made = restyled(document(PLAN), PLAN, "apa")
    assert [plain(note.content) for note in notes(made)] == [
        "[find a source for this]",
        "Disputed: The notes date the cut to 1954; the ministries were wound up in 1957.",
    ]


def without_source(plan: Plan, id_: str) -> Plan:
    """The plan as somebody might edit it: a source that has only a citation in words."""
    listed = [
        Reference(id=each.id, citation="Notes from class") if each.id == id_ else each
        for each in plan.bibliography
    ]
    return replace(plan, bibliography=tuple(listed))


def test_a_source_known_only_in_words_keeps_them() -> None:
    plan = without_source(PLAN, "reform-notes")
    made = restyled(document(plan), plan, "apa")
    listed = [block for block in made.blocks if isinstance(block, Bullets)][-1]
    assert (Text("Notes from class"),) in listed.items
    assert any("Notes from class" in plain(note.content) for note in notes(made))


def test_a_plan_without_sources_is_left_alone() -> None:
    paragraphs = tuple(replace(each, evidence=(), counter=None) for each in PLAN.paragraphs)
    plan = replace(PLAN, bibliography=(), paragraphs=paragraphs)
    assert restyled(document(plan), plan, "apa") == cleaned(document(plan))


def test_any_style_file_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "my style.csl"
    path.write_bytes(citation_style("apa").path.read_bytes())
    assert restyled(document(PLAN), PLAN, path) == restyled(document(PLAN), PLAN, "apa")


DEPENDENT = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>A Journal</title>
<link href="http://www.zotero.org/styles/a-journal" rel="self"/>
<link href="http://www.zotero.org/styles/{}" rel="independent-parent"/></info></style>"""


def test_a_style_that_names_another_is_that_style(tmp_path: Path) -> None:
    path = tmp_path / "a-journal.csl"
    path.write_text(DEPENDENT.format("apa"))
    assert citation_style(path) == citation_style("apa")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("hello", "is not a citation style"),
        ("<style class='note'/>", "is not a citation style"),
        (DEPENDENT.format("nature"), "only names another style: nature"),
        (
            "<style class='note'><citation",
            "my.csl is not a citation style: unclosed token in line 1",
        ),
        ("<style class='note'><citation/></style>", "my.csl is not a citation style: pandoc could"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "my.csl is not a citation style: it declares"),
    ],
)
def test_what_is_no_style_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "my.csl"
    path.write_text(content)
    with pytest.raises(EssayplanError, match=message):
        restyled(document(PLAN), PLAN, path)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("harvard-cite-them-right", "harvard"),
        ("chicago-notes-bibliography", "chicago"),
        ("mhra-notes.csl", "mhra"),
        ("Modern-Language-Association", "mla"),
    ],
)
def test_a_style_answers_to_the_name_of_its_file(name: str, short: str) -> None:
    assert citation_style(name) == citation_style(short)


def entries(
    style: str, sources: Sequence[Source], language: str = "en-GB"
) -> tuple[str, list[str]]:
    """The heading and the entries of a bibliography of `sources`, each of which a fact cites."""
    listed = tuple(Reference(id=each.id, citation="", source=each) for each in sources)
    fact = replace(PLAN.paragraphs[0].evidence[0], sources=tuple(each.id for each in sources))
    paragraph = replace(PLAN.paragraphs[0], evidence=(fact,), counter=None)
    plan = replace(PLAN, language=language, paragraphs=(paragraph,), bibliography=listed)
    *_, heading, items, _ = restyled(document(plan), plan, style).blocks
    assert isinstance(heading, Heading)
    assert isinstance(items, Bullets)
    return heading.text, [shown(each) for each in items.items]


def shown(item: Inlines) -> str:
    return "".join(piece.text for piece in item if not isinstance(piece, Note))


BOOK = Source(
    id="able",
    type="book",
    title="A book",
    author=("Able, Ann",),
    editor=("X, Y", "Z, Q"),
    edition="2",
    publisher="OUP",
    issued="1998",
)
DIARY = Source(
    id="diary", type="manuscript", title="A diary", author=("Bismarck, Otto von",), issued="1871"
)
LETTER = Source(
    id="letter",
    type="personal_communication",
    title="To Bulganin",
    author=("Kos, Eve",),
    issued="1956-03-02",
)


@pytest.mark.parametrize(
    ("style", "heading", "said"),
    [
        ("apa", "References", "Able, A. (1998). A book (Y. X & Q. Z, Eds.; 2nd ed.). OUP."),
        ("mla", "Works Cited", "Able, Ann. A Book. Edited by Y. X and Q. Z, 2nd ed., OUP, 1998."),
        (
            "chicago",
            "Bibliography",
            "Able, Ann. A Book. 2nd ed. Edited by Y. X and Q. Z. OUP, 1998.",
        ),
        (
            "harvard",
            "Bibliography",
            "Able, A. (1998) A book. 2nd edn. Edited by Y. X and Q. Z. OUP.",
        ),
    ],
)
def test_a_style_is_written_as_where_it_comes_from(style: str, heading: str, said: str) -> None:
    assert entries(style, [BOOK]) == (heading, [said])


@pytest.mark.parametrize(
    ("style", "mark"), [("apa", "“"), ("chicago-author-date", "“"), ("harvard", "‘")]
)
def test_quotation_marks_are_double_in_the_american_styles(style: str, mark: str) -> None:
    report = replace(CHAPTER, type="article-newspaper", author=(), editor=())
    said = worded(
        [[Citation(source="ellman-1981")]],
        [report],
        citation_style(style),
        "en-GB",
    )
    assert mark in plain(said.citations[0]) + plain(said.bibliography[0][1])


def test_a_bank_in_another_language_is_cited_in_it() -> None:
    assert "Hrsg." in entries("apa", [BOOK], "de-DE")[1][0]


def test_the_language_a_style_asks_for_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "british.csl"
    text = citation_style("apa").path.read_text(encoding="utf-8")
    path.write_text(text.replace("<style ", '<style default-locale="en-GB" ', 1), encoding="utf-8")
    assert citation_style(path).language("en-US") == "en-GB"
    assert citation_style(path).language("fr-FR") == "fr-FR"


def test_the_date_of_a_speech_is_said_once_in_every_style() -> None:
    said = {style: entries(style, [SPEECH])[1] for style in STYLES}
    assert {style: each[0].count("1956") for style, each in said.items()} == dict.fromkeys(
        STYLES, 1
    )


def test_what_a_style_leaves_out_keeps_a_plain_entry_in_its_place_of_the_alphabet() -> None:
    assert entries("chicago", [TAUBMAN, DIARY, BOOK])[1] == [
        "Able, Ann. A Book. 2nd ed. Edited by Y. X and Q. Z. OUP, 1998.",
        "Bismarck, Otto von, ‘A diary’ (manuscript, 1871)",
        "Taubman, William. Khrushchev: The Man and His Era. W. W. Norton, 2003.",
    ]


def test_a_letter_that_nobody_can_look_up_is_in_no_list_of_apa() -> None:
    assert len(entries("apa", [LETTER, BOOK])[1]) == 1
    assert len(entries("mla", [LETTER, BOOK])[1]) == 2


def test_an_unknown_style_is_named_with_the_nearest() -> None:
    with pytest.raises(
        EssayplanError, match=r"no citation style 'havard' \(did you mean harvard\?"
    ):
        citation_style("havard")


def test_without_pandoc_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc_run, "find_spec", lambda _name: None)
    with pytest.raises(MissingTool, match=r"pip install pypandoc_binary,"):
        restyled(document(PLAN), PLAN, "apa")
