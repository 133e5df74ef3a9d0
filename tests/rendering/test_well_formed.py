"""What is XML, what is not, and what is only made to fill the memory."""

import pytest

from essayplan.rendering.well_formed import fault


@pytest.mark.parametrize(
    "content", [b"<a/>", b"\xef\xbb\xbf<a>\xc3\xa9</a>", b"<?xml version='1.0'?><a/>"]
)
def test_what_is_well_formed_has_no_fault(content: bytes) -> None:
    assert fault(content) == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no element found in line 1"),
        (b"hello", "syntax error in line 1"),
        (b"<a>\n<b></a>", "mismatched tag in line 2"),
        (b"<a>\xff</a>", "not well-formed (invalid token) in line 1"),
        (b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "it declares entities"),
    ],
)
def test_a_fault_is_told_with_its_line(content: bytes, said: str) -> None:
    assert fault(content) == said
