"""Options that belong together, declared once and taken by several commands."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import Any, TypeVar

Result = TypeVar("Result")
_Parameters = Mapping[str, inspect.Parameter]


def gathers(
    **groups: Callable[..., object],
) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """Give a command the options of other functions, in place of a parameter for each of these.

    With `@gathers(look=asked_look)` the command line shows the options of `asked_look` where the
    command has its parameter `look`, and the command is called with what `asked_look` returns.
    """

    def given(command: Callable[..., Result]) -> Callable[..., Result]:
        taken = {name: _parameters(group) for name, group in groups.items()}

        @wraps(command)
        def run(**values: Any) -> Result:
            made = {
                name: group(**{each: values.pop(each) for each in taken[name]})
                for name, group in groups.items()
            }
            return command(**values, **made)

        shown = list(_spread(_parameters(command), taken))
        run.__annotations__ = {each.name: each.annotation for each in shown}
        run.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined]  # a function's own
        return run

    return given


def _parameters(function: Callable[..., object]) -> _Parameters:
    return inspect.signature(function, eval_str=True).parameters


def _spread(own: _Parameters, taken: Mapping[str, _Parameters]) -> Iterator[inspect.Parameter]:
    for name, parameter in own.items():
        for each in taken.get(name, {name: parameter}).values():
            yield each.replace(kind=inspect.Parameter.KEYWORD_ONLY)
