"""essayplan: a bank of for/against arguments becomes an essay plan that can be written from.

    from essayplan import export, load_banks, plan

    banks = load_banks(["my-bank"])
    made = plan("Was de-Stalinisation a genuine break from Stalin?", banks=banks)
    export(made, "plan.md")

The names are looked up when they are first used, so that the command line starts quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from essayplan.api import EssayplanError, export, load_banks, plan

__version__ = "0.1.0"
__all__ = ["EssayplanError", "export", "load_banks", "plan"]


def __getattr__(name: str) -> object:
    """Return one of the library's names (PEP 562)."""
    if name not in __all__:
        message = f"module 'essayplan' has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module("essayplan.api"), name)
