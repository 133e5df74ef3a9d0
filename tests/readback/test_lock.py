"""The npm packages are pinned by what they hold, and may come from any registry."""

import json

from tests.readback.programs import HERE


def test_every_package_is_locked_by_its_hash_and_names_no_registry() -> None:
    lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: each for name, each in lock["packages"].items() if name}
    assert len(packages) > 100
    assert [name for name, each in packages.items() if "integrity" not in each] == []
    assert [name for name, each in packages.items() if "resolved" in each] == []
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    pinned = {name: packages[f"node_modules/{name}"]["version"] for name in wanted}
    assert pinned == wanted
