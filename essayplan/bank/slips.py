"""What is said of the slips people make in YAML: one entry for each."""

from msgspec import Struct

from essayplan.bank.characters import BYTE_ORDER_MARK, name


class Slip(Struct, frozen=True):
    """What is wrong and what to do."""

    code: str
    message: str
    hint: str


def forbidden(character: str) -> Slip:
    """Say that a character may stand in no file."""
    if character == BYTE_ORDER_MARK:
        return MISPLACED_MARK
    message = f"Here stands {name(character)}, which no file may hold."
    hint = "Delete it. It often comes from copying text out of a web page or a document."
    return Slip("forbidden-character", message, hint)


def twice(name: str, line: int) -> Slip:
    """Say that a name already stands on a line of the same mapping."""
    message = f"'{name}' is written twice here: the first is on line {line}."
    return Slip("duplicate-key", message, "Keep one, or give it another name.")


MISPLACED_MARK = Slip(
    "forbidden-character",
    "Here stands a byte order mark (U+FEFF): it may begin a file, and stand nowhere else.",
    "Delete it. It is often left over where two files were joined.",
)
NO_BREAK_SPACE = Slip(
    "no-break-space",
    "A no-break space (U+00A0) stands here, where YAML needs an ordinary one.",
    "Replace it with an ordinary space. It often comes from Word or a web page.",
)
CURLY_LETTERS = Slip(
    "curly-quotes",
    "YAML does not know curly quotes, so this text is cut in two where they should hold it "
    "together.",
    "Put the text in straight quotes: \"...\" or '...'.",
)
_QUOTE_IT = "Put the whole text in quotes."
ALIAS = Slip("alias", "A text cannot begin with *: YAML takes it for an alias.", _QUOTE_IT)
ANCHOR = Slip("anchor", "A text cannot begin with &: YAML takes it for an anchor.", _QUOTE_IT)
TAG = Slip("tag", "A text cannot begin with !: YAML takes it for a tag.", _QUOTE_IT)
MERGE_KEY = Slip("merge-key", "Merge keys (<<) are not allowed.", "Write the fields out.")
KEY_NOT_TEXT = Slip(
    "key-not-text",
    "The name of a field must be text, not a list or a mapping.",
    "If the brackets or braces belong to a text, put it in quotes.",
)
NO_NAME = Slip("no-name", "There is no name before this colon.", "Write the field's name.")
DIRECTIVE = Slip("directive", "Directives (lines that begin with %) are not allowed.", "Remove it.")
SECOND_DOCUMENT = Slip(
    "second-document",
    "A second document begins here: a file holds one.",
    "Remove the line of dashes or dots, or put what follows in a file of its own.",
)
TOO_DEEP = Slip(
    "too-deep",
    "Lists and mappings stand more than 16 deep in each other here.",
    "That is more than any file needs: look for brackets or spaces that do not belong here.",
)
TOO_LONG = Slip(
    "too-long",
    "This text is longer than 64 KiB: 65,536 letters, or fewer if they have accents.",
    "Split it, or look above for a quote that is never closed.",
)
BAD_ESCAPE = Slip(
    "bad-escape",
    "In double quotes a backslash begins an escape, and this is none.",
    r"Write two backslashes (\\), or put the text in single quotes.",
)
UNCLOSED_QUOTE = Slip(
    "unclosed-quote",
    "The quote that opens here is not closed where it should be.",
    "Close it. An apostrophe inside single quotes is written twice: 'it''s'.",
)
TEXT_AFTER_QUOTE = Slip(
    "text-after-quote",
    "Something follows the closing quote.",
    "Put the whole text in quotes; inside single quotes a quote is written twice: 'it''s'.",
)
TAB = Slip("tab", "A tab stands where YAML allows only spaces.", "Replace it with spaces.")
RESERVED = Slip(
    "reserved-character", "A text cannot begin with this character.", "Put the text in quotes."
)
BLOCK_INDICATOR = Slip(
    "block-indicator",
    "A text cannot begin with | or >: they announce a text on the lines below.",
    "Put the text in quotes, or begin it on the next line.",
)
TEXT_AFTER_BRACKET = Slip(
    "text-after-bracket",
    "A text cannot begin with a bracket or a brace: YAML takes it for a list or a mapping.",
    "Put the whole text in quotes.",
)
UNCLOSED_BRACKET = Slip(
    "unclosed-bracket", "The bracket or brace that opens here is not closed.", "Close it."
)
NO_COMMA = Slip(
    "no-comma",
    "Within brackets or braces a comma, or the closing one, was expected here.",
    "Add the comma; put a text that holds commas, colons or brackets in quotes.",
)
STRAY = Slip(
    "stray-punctuation",
    "There is nothing before this comma or closing bracket that it could belong to.",
    "Remove it, or put the text in quotes if it belongs to one.",
)
UNQUOTED_COLON = Slip(
    "unquoted-colon",
    "A second colon: YAML takes the words before it for another field's name.",
    "Put the whole text after the first colon in quotes.",
)
CURLY_QUOTES = Slip(
    "unquoted-colon",
    "A second colon: YAML takes the words before it for another field's name.",
    "Curly quotes do not count as quotes: put the whole text in straight ones.",
)
COLON_IN_ENTRY = Slip(
    "unquoted-colon",
    "YAML takes the words before this colon for a field's name, but a text belongs here.",
    "Put the whole text in quotes.",
)
NO_SPACE_AFTER_COLON = Slip(
    "no-space-after-colon", "There is no space after this colon.", "Put a space after it."
)
NO_SPACE_AFTER_DASH = Slip(
    "no-space-after-dash", "There is no space after this dash.", "Put a space after it."
)
NO_COLON = Slip(
    "no-colon",
    "This line has no field's name and colon, and belongs to no text above it.",
    "Add the name and a colon, or indent the line further than the field it belongs to.",
)
DASH_AFTER_COLON = Slip(
    "dash-after-colon",
    "A list cannot begin on the line of its field's name.",
    "Begin it on the next line, or put the text in quotes.",
)
INDENTED_TOO_FAR = Slip(
    "indentation",
    "This field is indented further than the one above it, whose text has already begun.",
    "Put as many spaces before it as before the fields it belongs with.",
)
OUTDENTED = Slip(
    "indentation",
    "This line is indented less than the first line of the file.",
    "Begin the outermost fields, in a bank 'sources:' or 'questions:', at the very left.",
)
INDENTATION = Slip(
    "indentation",
    "This line does not line up with what it belongs to.",
    "Put as many spaces before it as before the fields or dashes it belongs with.",
)
CUT_BEFORE = Slip(
    "cut-by-comment",
    "The line above is cut short at its #, so this line belongs to nothing.",
    "Put the whole text in quotes if the # belongs to it.",
)
CUT_BY_COMMENT = Slip(
    "cut-by-comment",
    "What follows this # is a comment: the text ends before it.",
    "Put the text in quotes if the # belongs to it, or a space after the # if it does not.",
)
MERGE_CONFLICT = Slip(
    "merge-conflict",
    "git left two versions of these lines here.",
    "Keep what is right, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
)
WEB_PAGE = Slip(
    "web-page",
    "This is a web page, not a YAML file.",
    "Download the file itself: on GitHub the button is called Raw.",
)
NOT_YAML = Slip(
    "not-yaml",
    "This cannot be read as YAML from here on.",
    "Look at this line and the one above it for a stray character, quote or bracket.",
)
