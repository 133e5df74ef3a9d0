"""The YAML parsers: libyaml's, and PyYAML's own where that is missing."""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import ScalarToken, TagToken

from essayplan.bank.pure import LikeLibyaml


class PureParser(LikeLibyaml, Reader, Scanner, Parser):
    """PyYAML's parser without what makes YAML dangerous, held to libyaml's verdicts."""

    error = ScannerError
    scalar_token = ScalarToken
    tag_token = TagToken

    def __init__(self, text: str) -> None:
        """Parse `text`."""
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def parser(*, pure: bool) -> Callable[[str], Any]:
    """Return what makes a stream of events from a text."""
    return PureParser if pure or not yaml.__with_libyaml__ else yaml.CBaseLoader
