"""The folders that essayplan keeps for the user, where this system keeps such things."""

from pathlib import Path


def banks() -> Path:
    """Return the folder of the banks that the user has installed."""
    from platformdirs import user_data_path  # noqa: PLC0415 - not every command asks

    return user_data_path("essayplan") / "banks"


def formats() -> Path:
    """Return the file of the user's own paragraph models and exam formats."""
    return banks().with_name("formats.yaml")


def cache() -> Path:
    """Return the folder of what can be made again."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - not every command asks

    return user_cache_path("essayplan") / "read"
