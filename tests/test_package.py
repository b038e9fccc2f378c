"""The package as others meet it: its names, its cost, what it ships."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import vnjp_relations as vnjp

ROOT = Path(__file__).parents[1]


def in_fresh_interpreter(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, encoding="utf-8").stdout


def test_every_public_name_is_there_and_listed() -> None:
    for name in vnjp.__all__:
        assert getattr(vnjp, name) is not None
    assert dir(vnjp) == sorted(vnjp.__all__)


def test_type_checkers_see_the_names_that_there_are() -> None:
    tree = ast.parse(Path(str(vnjp.__file__)).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {alias.asname: node.module for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert {*seen, "__version__"} == set(vnjp.__all__)
    for name in vnjp.__all__:
        home = getattr(getattr(vnjp, name), "__module__", None)
        assert home in (None, "typing", seen.get(name)), name


def test_modules_are_names_too() -> None:
    assert in_fresh_interpreter("import vnjp_relations as v; print(v.errors.__name__, v.query.mentions('ODA'))").split() == [
        "vnjp_relations.errors",
        "mentions('ODA')",
    ]
    assert getattr(vnjp, "__getattr__")("query") is vnjp.query  # noqa: B009


def test_a_misspelt_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'prase'"):
        getattr(vnjp, "prase")  # noqa: B009


def test_names_stay_what_they_are_whatever_is_imported_first() -> None:
    program = "import vnjp_relations as v; v.load_corpus(); print(all(callable(getattr(v, n)) for n in ('parse', 'knowledge')))"
    assert in_fresh_interpreter(program).strip() == "True"


def test_import_imports_nothing_heavy() -> None:
    program = "import sys; before = set(sys.modules); import vnjp_relations; print(*sorted(set(sys.modules) - before))"
    assert not {"attr", "attrs", "tomllib", "json", "hypothesis"} & set(in_fresh_interpreter(program).split())


def test_reading_needs_no_test_tools() -> None:
    program = "import sys, vnjp_relations as v; v.load_corpus().ask('which commitments mention ODA?'); print(*sys.modules)"
    assert not {"hypothesis", "pytest", "argparse"} & set(in_fresh_interpreter(program).split())


def test_the_package_is_typed_and_brings_its_data() -> None:
    package = files("vnjp_relations")
    assert (package / "py.typed").is_file()
    assert (package / "data" / "topics.toml").is_file()
    assert all((package / "languages" / code).is_dir() for code in ("en", "fr"))


def test_extras_hold_what_the_runtime_does_not_need() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert [each.split(">")[0] for each in project["dependencies"]] == ["attrs"]
    assert set(project["optional-dependencies"]) == {"strategies", "test"}
    assert project["entry-points"]["hypothesis"]["vnjp_relations"] == "vnjp_relations.registration"


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{vnjp.__version__}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_module_says_what_comes_in_what_goes_out_and_shows_it() -> None:
    for module in sorted((ROOT / "src" / "vnjp_relations").rglob("*.py")):
        docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
        missing = [part for part in ("In:", "Out:", ">>> ") if part not in docstring]
        assert not missing, f"{module.name} has no {missing}"


def test_the_stages_page_lists_every_module_in_the_order_of_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    page = (ROOT / "docs" / "stages.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE) == contracts[0]["layers"][::-1]


def test_every_link_in_the_docs_leads_to_a_file() -> None:
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).is_file(), f"{page.name} links to {target}"
