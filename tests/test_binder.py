"""What Binder or a JupyterHub makes of the course: pins, Dockerfile, and a chapter live in its JupyterLab.

A virtual environment plays repo2docker's image: the same Python, and each package as that image has it.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from unittest.mock import patch

import pytest
from packaging.utils import canonicalize_name
from playwright.sync_api import sync_playwright

from tests.lab.jupyter import PATIENCE, Notebook, server
from tests.small_course import copy_folders
from tests.test_layers import OURS, imports_of, modules
from tools.browser import find
from widgets.placeholder import BUILDING

ROOT = Path(__file__).parents[1]
BINDER = ROOT / "binder"
RUNTIME = (BINDER / "runtime.txt").read_text(encoding="utf-8").strip().removeprefix("python-")
COPIED = ("binder", "chapters", "exercises", "widgets", "tools")
FILES = ("package.json", "package-lock.json", "constraints.txt")
CHAPTER = "chapters/1_foundations/02_what_empathy_is.md"
ITEM = "neighbours-reply"
OLDER = {"jupytext": "1.19.4"}  # the image's JupyterLab does not load what constraints.txt has
FROZEN = re.compile(r"/([^/]+)-([^-/]+)-[^-/]*\bpy[^-/]*\.(?:conda|tar\.bz2)#")
CONDA_NAMES = {"python-fastjsonschema": "fastjsonschema", "nbconvert-core": "nbconvert"}
NPM = """\
#!/bin/sh
# Plays npm: links what is installed already, and of that only what the lock does not call a development tool.
echo "$@" > {said}
mkdir node_modules && exec {python} - <<'END'
import json, os
packages = json.load(open("package-lock.json"))["packages"]
for path, package in packages.items():
    if path and not package.get("dev") and os.path.isdir(os.path.join({root!r}, path)):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.symlink(os.path.join({root!r}, path), path)
        for name, script in package.get("bin", {{}}).items():
            os.makedirs("node_modules/.bin", exist_ok=True)
            at = os.path.join("..", path.removeprefix("node_modules/"), script)
            os.symlink(at, f"node_modules/.bin/{{name}}")
END
"""
MADE = """
import json
from widgets import exercise, figure
made = exercise("neighbours-reply")
drawn = figure("f2")
print(json.dumps({"item": made.markup, "script": str(made._esm), "figure": drawn._repr_html_()}))
"""
PROVIDERS = """
import json
from importlib.metadata import distributions, packages_distributions
versions = {found.name: found.version for found in distributions()}
print(json.dumps({"modules": packages_distributions(), "versions": versions}))
"""

in_the_images_python = pytest.mark.skipif(
    sys.version_info[:2] != tuple(map(int, RUNTIME.split("."))), reason=f"the image has Python {RUNTIME}"
)


def pins(file: Path) -> dict[str, str]:
    """The versions that a requirements file pins; nothing but pins and comments may stand in it."""
    lines = [line.split("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines()]
    pairs = [line.split("==") for line in lines if line]
    return {canonicalize_name(name): version for name, version in pairs}


PINS = pins(BINDER / "requirements.txt")
CONSTRAINTS = pins(ROOT / "constraints.txt")


def frozen() -> dict[str, str]:
    """The Python packages of repo2docker's image, read from its lock, by the names that PyPI gives them."""
    spec = find_spec("repo2docker")
    assert spec and spec.submodule_search_locations
    conda = Path(spec.submodule_search_locations[0]) / "buildpacks" / "conda"
    lock = (conda / f"environment.py-{RUNTIME}-linux-64.lock").read_text(encoding="utf-8")
    return {canonicalize_name(CONDA_NAMES.get(name, name)): version for name, version in FROZEN.findall(lock)}


def run(*command: str | Path, cwd: Path = ROOT, path: str = "") -> str:
    """What a command prints on a PATH with these folders first; it must succeed."""
    ours = {BUILDING, "PYTHONPATH", "VIRTUAL_ENV"}
    env = {name: value for name, value in os.environ.items() if name not in ours}
    env |= {"PATH": os.pathsep.join(filter(None, [path, env["PATH"]])), "PYTHONDONTWRITEBYTECODE": "yes"}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the course, with nothing built."""
    copy = tmp_path_factory.mktemp("course")
    copy_folders(COPIED, copy)
    for file in FILES:
        shutil.copyfile(ROOT / file, copy / file)
    return copy


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the image's JupyterLab and our pins installed over it."""
    venv = tmp_path_factory.mktemp("image")
    run(sys.executable, "-m", "venv", "--without-pip", venv)
    held = venv / "held.txt"
    held.write_text("".join(f"{name}=={version}\n" for name, version in frozen().items() if name not in PINS))
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", venv / "bin/python")
    run(*pip, "install", "--no-compile", "jupyterlab", "-r", BINDER / "requirements.txt", "-c", held)
    run(*pip, "check")
    return venv


@pytest.fixture(scope="module")
def prepared(course: Path, image: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The copy after postBuild has run in it, with an npm that downloads nothing."""
    programs = tmp_path_factory.mktemp("bin")
    npm = programs / "npm"
    script = NPM.format(
        said=shlex.quote(str(programs / "said")), python=shlex.quote(sys.executable), root=str(ROOT)
    )
    npm.write_text(script, encoding="utf-8")
    npm.chmod(0o755)
    run(course / "binder/postBuild", cwd=course, path=f"{programs}{os.pathsep}{image / 'bin'}")
    assert (programs / "said").read_text(encoding="utf-8").startswith("ci --ignore-scripts --omit=dev ")
    return course


def test_what_is_pinned_is_what_the_course_is_tested_with() -> None:
    assert {name: CONSTRAINTS[name] for name in PINS} | OLDER == PINS


def test_no_exception_outlives_its_reason() -> None:
    assert [name for name, version in OLDER.items() if CONSTRAINTS[name] == version] == []


def test_the_image_keeps_its_own_server_kernel_and_jupyterlab() -> None:
    assert {"jupyterlab", "jupyter-server", "ipykernel", "ipython"} <= set(frozen()) - set(PINS)


@in_the_images_python
def test_every_imported_module_is_provided_and_nothing_floats(image: Path) -> None:
    found = json.loads(run(image / "bin/python", "-c", PROVIDERS))
    versions = {canonicalize_name(name): version for name, version in found["versions"].items()}
    files = [path for package in ("exercises", "widgets") for path in modules(package)]
    ours = [path for path in files if ROOT / "widgets/book" not in path.parents]
    imported = set().union(*(imports_of(path) for path in ours)) - set(sys.stdlib_module_names) - OURS
    assert imported
    assert imported <= set(found["modules"])
    assert PINS.items() <= versions.items()
    assert (versions.items() - PINS.items()) <= frozen().items()


@in_the_images_python
def test_an_exercise_and_a_figure_are_made_beside_a_chapter(image: Path, prepared: Path) -> None:
    made = json.loads(run(image / "bin/python", "-c", MADE, cwd=(prepared / CHAPTER).parent))
    assert f'data-attune-item="{ITEM}"' in made["item"]
    assert "export" in made["script"]
    assert "<svg" in made["figure"]


@in_the_images_python
def test_only_the_widgets_are_packed_and_no_tool_is_left(prepared: Path) -> None:
    packed = sorted(path.name for path in (prepared / "_build").rglob("*") if path.is_file())
    assert packed == [
        *("exercise.css", "exercise.js", "figure.js", "gym.js"),
        *("widgets-exercise.css", "widgets-exercise.js", "widgets-figure.js", "widgets-gym.js"),
    ]
    assert not (prepared / "node_modules").exists()


@in_the_images_python
def test_chapter_two_opens_as_a_live_notebook_in_the_images_jupyterlab(
    image: Path, prepared: Path, tmp_path: Path
) -> None:
    path = os.environ.get("CHROMIUM") or find()
    assert path, "this test needs Chromium; python -m tools.browser says how to get it"
    with (
        patch.object(sys, "executable", str(image / "bin/python")),
        server(prepared, tmp_path) as lab,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(base_url=lab.address)
        opened = Notebook(page, CHAPTER).open()
        opened.menu("Run", "runmenu:run-all")
        live = opened.card(ITEM).and_(page.locator("[data-live]"))
        live.wait_for(state="attached", timeout=PATIENCE * 1000)
        browser.close()


@pytest.fixture(scope="module")
def dockerfile(course: Path) -> str:
    """The Dockerfile that repo2docker renders; it needs no Docker for that."""
    command = [sys.executable, "-m", "repo2docker", "--no-build", "--debug"]
    user = ["--user-id", "1000", "--user-name", "learner"]
    done = subprocess.run([*command, *user, course], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_the_image_has_the_named_python(dockerfile: str) -> None:
    assert f"Building conda environment for python={RUNTIME}" in dockerfile


def test_the_pins_are_installed_before_the_course_is_copied(dockerfile: str) -> None:
    install = 'pip install --no-cache-dir -r "binder/requirements.txt"'
    # a new commit then reuses what is installed
    steps = [install, "COPY --chown=1000:1000 src/ ${REPO_DIR}/", "RUN ./binder/postBuild"]
    places = [dockerfile.index(step) for step in steps]
    assert places == sorted(places)
    assert dockerfile.count("pip install") == 1
