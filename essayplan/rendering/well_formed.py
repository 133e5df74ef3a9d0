"""Whether a file is XML at all, asked before a program is given it that would blame the plan."""

from xml.parsers.expat import ExpatError, ParserCreate, errors


def fault(content: bytes) -> str:
    """Return what is wrong with `content` as XML and where, in words; "" if it is well formed.

    No tree is built. Entities of its own are a fault: neither styles nor templates need them, and a
    chain of them can be made to fill the memory.
    """
    parser = ParserCreate()
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003 - it takes no keyword
    except ExpatError as error:
        return f"{errors.messages.get(error.code, 'broken XML')} in line {error.lineno}"
    except ValueError as error:
        return str(error)
    return ""


def _refuse(*_: object) -> None:
    message = "it declares entities"
    raise ValueError(message)
