"""Serve a built site on this machine alone, compressed as a web host would.

    python -m tools.serve [FOLDER]     PORT chooses the port

Tests use serve() to stand in for hosts that are slow to please: wrong MIME types, missing files, policies.
"""

from __future__ import annotations

import argparse
import errno
import gzip
import hashlib
import mimetypes
import os
import signal
import sys
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any, NoReturn
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"
LAST_PORT = 65535
NOTHING: Mapping[str, str] = MappingProxyType({})
MIME = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
COMPRESSED = {".css", ".html", ".js", ".json", ".map", ".mjs", ".svg", ".txt", ".wasm", ".xml"}


class PortTaken(Exception):
    """Another program listens on the port."""


class Site(ThreadingHTTPServer):
    """One folder served over HTTP, with what this host does differently from a plain one."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(
        self,
        folder: Path,
        port: int,
        headers: Mapping[str, str],
        mime: Mapping[str, str],
        missing: Collection[str],
    ) -> None:
        """Listen on the port; port 0 takes any that is free."""
        self.folder, self.headers, self.mime, self.missing = folder.resolve(), headers, mime, missing
        try:
            super().__init__((HOST, port), Answer)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortTaken(port) from error
            raise

    @property
    def address(self) -> str:
        """Return the site's address, with a slash at its end."""
        return f"http://{HOST}:{self.server_address[1]}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that hung up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Answer(BaseHTTPRequestHandler):
    """The answer to one request."""

    server: Site
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Send the file that was asked for."""
        path = unquote(urlsplit(self.path).path)
        file = self.find(path)
        if file is None:
            self.send_missing()
        elif file.is_dir():
            self.send_moved(path + "/")
        else:
            self.send_file(file, HTTPStatus.OK)

    do_HEAD = do_GET  # noqa: N815 (the name that http.server looks for)

    def find(self, path: str) -> Path | None:
        """Return the file or folder at a path of the site, if it is there and not called missing."""
        if path.lstrip("/") in {name.lstrip("/") for name in self.server.missing}:
            return None
        file = (self.server.folder / path.lstrip("/")).resolve()
        if path.endswith("/"):
            file /= "index.html"
        return file if file.is_relative_to(self.server.folder) and file.exists() else None

    def send_missing(self) -> None:
        """Send the site's own page for a missing file, where it has one."""
        page = self.server.folder / "404.html"
        if page.is_file():
            self.send_file(page, HTTPStatus.NOT_FOUND)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def send_moved(self, path: str) -> None:
        """Send the browser to another path of the site."""
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def send_file(self, file: Path, status: HTTPStatus) -> None:
        """Send a file, compressed where that helps, or nothing where the browser has it already."""
        suffix = file.suffix.lower()
        wants_gzip = "gzip" in self.headers.get("Accept-Encoding", "") and suffix in COMPRESSED
        tag, body = read(file, wants_gzip)
        if status == HTTPStatus.OK and tag in self.headers.get("If-None-Match", ""):
            status, body = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        self.send_header("Content-Type", self.server.mime.get(suffix) or mime_type(suffix))
        self.send_header("ETag", tag)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Vary", "Accept-Encoding")
        if wants_gzip:
            self.send_header("Content-Encoding", "gzip")
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self) -> None:
        """Add this host's own headers to every answer."""
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Keep quiet: a line per file would bury the address."""


def mime_type(suffix: str) -> str:
    """Return the MIME type of files with this suffix."""
    return MIME.get(suffix) or mimetypes.types_map.get(suffix, "application/octet-stream")


def read(file: Path, compress: bool) -> tuple[str, bytes]:
    """Return a file's entity tag and its content, from memory where it has not changed."""
    state = file.stat()
    return read_state(file, compress, (state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=4096)
def read_state(file: Path, compress: bool, _state: tuple[int, int]) -> tuple[str, bytes]:
    """Return the tag and content of a file in the state that its time and size name."""
    content = file.read_bytes()
    tag = hashlib.sha256(content).hexdigest()[:20]
    if compress:
        return f'"{tag}-gzip"', gzip.compress(content, compresslevel=6, mtime=0)
    return f'"{tag}"', content


def warm(folder: Path) -> None:
    """Compress every file of the site before it is asked for."""
    for file in sorted(folder.resolve().rglob("*")):
        if file.is_file() and file.suffix.lower() in COMPRESSED:
            read(file, compress=True)


@contextmanager
def serve(
    folder: Path | str,
    port: int = 0,
    headers: Mapping[str, str] = NOTHING,
    mime: Mapping[str, str] = NOTHING,
    missing: Collection[str] = (),
) -> Iterator[str]:
    """Serve a folder while the block runs, and give its address.

    headers go with every answer, mime overrides the type of a suffix ({".wasm": "text/plain"}), and a path in
    missing is not found. All three are read anew at each request, so the caller may change them meanwhile.
    """
    with Site(Path(folder), port, headers, mime, missing) as site:
        thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield site.address
        finally:
            site.shutdown()
            thread.join()


def main(arguments: list[str] | None = None) -> int:
    """Serve the built site until Ctrl-C, or say in one sentence what stands in the way."""
    parser = argparse.ArgumentParser(prog="python -m tools.serve", description="Serve the built site.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "_build/html")
    folder: Path = parser.parse_args(arguments).folder
    asked = os.environ.get("PORT") or "8000"
    if not (folder / "index.html").is_file():
        return fail(f"{folder} has no index.html: build the site with make site.")
    if not asked.isdecimal() or int(asked) > LAST_PORT:
        return fail(f"PORT is {asked!r} and must be a number from 0 to {LAST_PORT}.")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with serve(folder, int(asked)) as address:
            print(f"The course is at {address} (Ctrl-C ends it).", flush=True)
            warm(folder)
            wait_for_ever()
    except PortTaken:
        return fail(f"port {asked} is taken: choose another one, such as make serve PORT={int(asked) + 1}.")
    except PermissionError:
        return fail(f"port {asked} needs more rights: choose one above 1023, such as make serve PORT=8000.")
    except KeyboardInterrupt:
        print()
    return 0


def wait_for_ever() -> NoReturn:
    """Let the server's threads work."""
    while True:
        threading.Event().wait()


def fail(sentence: str) -> int:
    """Print the sentence and return the exit code of a failure."""
    print(f"serve: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
