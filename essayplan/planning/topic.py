"""What is to be planned: a question of a bank, as the user asked it."""

from msgspec import Struct

from essayplan.model import Bank, Question


class Topic(Struct, frozen=True, kw_only=True):
    """A question and the words it was asked in. The bank must be free of errors.

    `asked` is the user's words, or the question's own where an id was given; `swap` says that to
    agree with those words is to take the against side. Where the bank has another question than
    the one asked, `closeness` is below 1 and only what bears on the words asked is used. `exact`
    says that the words are the bank's own, so that it is sure what agreeing with them means;
    `wording` is how the bank writes them, or the wording that they are a part of.
    """

    bank: Bank
    question: Question
    asked: str
    swap: bool = False
    closeness: float = 1.0
    exact: bool = True
    wording: str = ""
