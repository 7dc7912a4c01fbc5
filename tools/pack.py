"""Pack what a built site runs on: Pyodide, the exercises and the joined front end.

    python -m tools.pack            all of it
    python -m tools.pack --widgets  only the front end that a notebook needs: no Pyodide, no site

Each step is skipped while its inputs have the digest of its last run, and its outputs are there.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from exercises.lint import lint
from tools.setup import ROOT, digest, is_stamped

BUILD = ROOT / "_build"
SITE = BUILD / "static/attune"
WIDGETS = BUILD / "widgets"
STAMPS = BUILD / "pack"
MODULES = ROOT / "node_modules"
PYODIDE = MODULES / "pyodide"
EPOCH = (1980, 1, 1, 0, 0, 0)
LEFT_OUT = {"__pycache__", "tests"}
EXAMPLES = ".examples.toml"
FONTS = [
    SITE / f"{name}.woff2"
    for name in (
        "atkinson-hyperlegible-next-latin-wght-normal",
        "atkinson-hyperlegible-next-latin-wght-italic",
        "atkinson-hyperlegible-next-latin-ext-wght-normal",
        "source-serif-4-latin-wght-normal",
    )
]
NOTICE = """\
This folder holds Pyodide {version} (https://pyodide.org), under the Mozilla Public License 2.0; its source
is at https://github.com/pyodide/pyodide/tree/{version}. python_stdlib.zip is the standard library of CPython
(https://www.python.org), under the PSF License Agreement, compiled to bytecode without its docstrings.
"""


class PackError(Exception):
    """A step that failed, told in one sentence."""


@dataclass(frozen=True)
class Step:
    """Something to make, what it is made from, and how."""

    name: str
    inputs: list[Path]
    outputs: list[Path]
    make: Callable[[], None]

    def run(self) -> bool:
        """Make the outputs if an input has changed, and tell whether that was so."""
        stamp, wanted = STAMPS / self.name, fingerprint(self.inputs)
        if is_stamped(stamp, wanted) and all(output.exists() for output in self.outputs):
            return False
        for output in self.outputs:
            output.parent.mkdir(parents=True, exist_ok=True)
        self.make()
        stamp.parent.mkdir(parents=True, exist_ok=True)
        stamp.write_text(wanted, encoding="utf-8")
        sizes = ", ".join(f"{output.name} {output.stat().st_size / 1000:,.0f} kB" for output in self.outputs)
        print(f"pack: {self.name}: {sizes or 'no mistake found'}", flush=True)
        return True


def fingerprint(files: Iterable[Path]) -> str:
    """Return one digest of the files' names and contents."""
    parts: list[str | Path] = []
    for file in sorted(files):
        if not file.is_file():
            name = file.relative_to(ROOT)
            raise PackError(f"{name} is missing: run make setup, or bring the file back from git.")
        parts += [file.relative_to(ROOT).as_posix(), file]
    return digest(*parts)


def tool(name: str) -> Path:
    """Return the path of one of this folder's own files."""
    return ROOT / "tools" / name


def files_under(folder: Path) -> list[Path]:
    """Return the files of a package that belong to what it ships, in a fixed order."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if not is_left_out(file.relative_to(folder)))


def is_left_out(path: Path) -> bool:
    """Tell whether a file is no part of what ships: a cache, a test, a rule's examples, or hidden."""
    return path.name.endswith(EXAMPLES) or any(
        part in LEFT_OUT or part.startswith((".", "test_")) for part in path.parts
    )


def write_archive(target: Path, files: Iterable[Path], base: Path) -> None:
    """Write a zip archive of the files that depends on nothing but their names and contents."""
    with zipfile.ZipFile(target, "w") as archive:
        for file in sorted(files):
            entry = zipfile.ZipInfo(file.relative_to(base).as_posix(), EPOCH)
            archive.writestr(entry, file.read_bytes())


def run(command: list[str | Path], what: str) -> None:
    """Run a command quietly; where it fails, show the end of what it said."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        said = "\n".join(line[:300] for line in (done.stderr or done.stdout).strip().splitlines()[-20:])
        raise PackError(f"{what} failed:\n{said}")


def compile_archive(source: Path, target: Path, folder: str, *flags: str) -> None:
    """Compile an archive's modules with Pyodide under Node."""
    run(["node", tool("bytecode.mjs"), source, target, folder, *flags], f"compiling {target.name}")


def pack_pyodide() -> None:
    """Copy Pyodide's core, its module under a name that every host serves as a script."""
    target = SITE / "pyodide"
    shutil.copyfile(PYODIDE / "pyodide.asm.mjs", target / "pyodide.asm.js")
    shutil.copyfile(PYODIDE / "pyodide.asm.wasm", target / "pyodide.asm.wasm")
    version = json.loads((PYODIDE / "package.json").read_text(encoding="utf-8"))["version"]
    (target / "README.txt").write_text(NOTICE.format(version=version), encoding="utf-8")


def pack_library() -> None:
    """Compile the standard library, lean: compiling it is most of what a stock start does."""
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    major, minor, _ = lock["info"]["python"].split(".")
    library = SITE / "pyodide/python_stdlib.zip"
    compile_archive(PYODIDE / library.name, library, f"/lib/python{major}{minor}.zip", "--lean")


def pack_exercises() -> None:
    """Compile the exercises package, docstrings and line numbers kept, with its data beside it as JSON."""
    with tempfile.TemporaryDirectory() as scratch:
        source, copy = Path(scratch) / "exercises.zip", Path(scratch) / "copy"
        for file in files_under(ROOT / "exercises"):
            target = copy / file.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            if file.suffix == ".toml":
                data = tomllib.loads(file.read_text(encoding="utf-8"))
                target.with_suffix(".json").write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
            else:
                shutil.copyfile(file, target)
        write_archive(source, files_under(copy), copy)
        compile_archive(source, SITE / "exercises.zip", "/course")


def join(entry: str, target: Path) -> None:
    """Join a script or a style sheet and all it imports into one file."""
    command: list[str | Path] = [
        MODULES / ".bin/esbuild", entry, f"--outfile={target}", "--bundle", "--minify", "--charset=utf8",
        "--log-level=warning", "--format=esm", "--target=es2022", "--external:node:*", "--external:ws",
        "--loader:.woff2=file", "--asset-names=[name]",
    ]  # fmt: skip
    run(command, f"joining {entry}")


def front_end(entry: str, target: Path, beside: Iterable[Path] = ()) -> Step:
    """Return the step that joins one entry point, with the files that it leaves beside it."""
    sources = [file for suffix in ("js", "css") for file in (ROOT / "widgets").rglob(f"*.{suffix}")]
    inputs = [ROOT / entry, *sources, ROOT / "package-lock.json", tool("pack.py")]
    name = f"{target.parent.name}-{target.name}"
    return Step(name, sorted(set(inputs)), [target, *beside], lambda: join(entry, target))


def read_bank() -> None:
    """Let the lint read the bank before anything is made of it."""
    if found := lint():
        raise PackError("\n".join(found))


def notebook_steps() -> list[Step]:
    """Return what a notebook needs."""
    return [
        front_end("widgets/exercise.js", WIDGETS / "exercise.js"),
        front_end("widgets/exercise.css", WIDGETS / "exercise.css"),
        front_end("widgets/figure.js", WIDGETS / "figure.js"),
        front_end("widgets/gym.js", WIDGETS / "gym.js"),
    ]


def steps() -> list[Step]:
    """Return everything there is to pack, in order."""
    compiler = [tool("bytecode.mjs"), tool("bytecode.py"), tool("pack.py"), PYODIDE / "package.json"]
    exercises = files_under(ROOT / "exercises")
    pyodide = SITE / "pyodide"
    core = [pyodide / "pyodide.asm.js", pyodide / "pyodide.asm.wasm", pyodide / "README.txt"]
    return [
        Step("bank", exercises, [], read_bank),
        Step("pyodide", [tool("pack.py"), PYODIDE / "package.json"], core, pack_pyodide),
        Step("standard-library", compiler, [pyodide / "python_stdlib.zip"], pack_library),
        Step("exercises", [*compiler, *exercises], [SITE / "exercises.zip"], pack_exercises),
        *notebook_steps(),
        front_end("widgets/exercise.css", SITE / "exercise.css"),
        front_end("widgets/look/course.css", SITE / "course.css", beside=FONTS),
        front_end("widgets/site/host.js", SITE / "site.js"),
        front_end("widgets/site/worker.js", SITE / "worker.js"),
    ]


def remove_strangers(expected: set[Path], folders: Iterable[Path]) -> None:
    """Remove what an earlier version packed into these folders and this one does not."""
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file() and file not in expected:
                file.unlink()


def main(arguments: list[str] | None = None) -> int:
    """Pack whatever has changed, or say what failed."""
    parser = argparse.ArgumentParser(prog="python -m tools.pack", description="Pack what a site runs on.")
    parser.add_argument("--widgets", action="store_true", help="only what a notebook needs, no site")
    options = parser.parse_args(arguments)
    path = [str(ROOT / ".venv/bin"), os.environ.get("PATH", os.defpath)]
    os.environ["PATH"] = os.pathsep.join(path)
    try:
        todo = notebook_steps() if options.widgets else steps()
        made = [step.run() for step in todo]
        folders = [WIDGETS] if options.widgets else [SITE, WIDGETS]
        remove_strangers({output for step in todo for output in step.outputs}, folders)
    except (PackError, OSError) as error:
        print(f"pack: {error}", file=sys.stderr)
        return 1
    if not any(made):
        print("pack: nothing has changed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
