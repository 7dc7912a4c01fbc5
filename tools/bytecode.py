"""Compile every module in an archive, on the Python that will run it.

tools/bytecode.mjs runs this inside Pyodide, so that the bytecode's version is the browser's own.
"""

from __future__ import annotations

import ast
import importlib.util
import marshal
import zipfile
from types import CodeType

UNCHECKED = (1).to_bytes(4, "little")
EPOCH = (1980, 1, 1, 0, 0, 0)
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
SAME_LINE = 0x80 | (13 << 3)
UNITS_PER_ENTRY = 8


def compile_archive(source: str, target: str, folder: str, lean: bool) -> None:
    """Write the archive again with its modules compiled; folder is where tracebacks say they lie.

    A lean module has no docstrings and no table of line numbers. Its assertions stay, so that it behaves
    as it does under CPython. Members are deflated: many hosts send a .zip as it is, and unpacking costs a
    start less than 40 ms.
    """
    with zipfile.ZipFile(source) as plain, zipfile.ZipFile(target, "w") as compiled:
        for name in sorted(plain.namelist()):
            content = plain.read(name)
            is_module = name.endswith(".py")
            if is_module:
                content = compile_module(content, f"{folder}/{name}", lean)
            entry = zipfile.ZipInfo(f"{name}c" if is_module else name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            compiled.writestr(entry, content, compresslevel=9)


def compile_module(source: bytes, filename: str, lean: bool) -> bytes:
    """Return the content of a .pyc that Python loads without looking for the source."""
    tree = ast.parse(source, filename)
    if lean:
        remove_docstrings(tree)
    code = compile(tree, filename, "exec", dont_inherit=True, optimize=0)
    if lean:
        code = without_line_table(code)
    return importlib.util.MAGIC_NUMBER + UNCHECKED + bytes(8) + marshal.dumps(code)


def remove_docstrings(tree: ast.AST) -> None:
    """Take the docstring out of the module and of each class and function in it."""
    for node in ast.walk(tree):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            node.body = node.body[1:] or [ast.copy_location(ast.Pass(), node.body[0])]


def without_line_table(code: CodeType) -> CodeType:
    """Return the code with each instruction on its function's first line, the shortest table that is whole.

    An empty table would be shorter still, but then printing a traceback fails.
    """
    units = len(code.co_code) // 2
    whole, rest = divmod(units, UNITS_PER_ENTRY)
    table = bytes([SAME_LINE | (UNITS_PER_ENTRY - 1), 0]) * whole
    if rest:
        table += bytes([SAME_LINE | (rest - 1), 0])
    constants = tuple(
        without_line_table(constant) if isinstance(constant, CodeType) else constant
        for constant in code.co_consts
    )
    return code.replace(co_linetable=table, co_consts=constants)
