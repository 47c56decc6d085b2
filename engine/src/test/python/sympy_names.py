"""Writes the words that SymPy's sympify does not take for symbols: names of SymPy, builtins and keywords of Python.

Run:  pip install sympy==1.14.0 && python3 sympy_names.py > ../../main/resources/dev/nabla/text/sympy-names.txt
"""

import keyword
import re
import textwrap

import sympy
from sympy.parsing.sympy_parser import parse_expr

known = {}
parse_expr("1", global_dict=None, local_dict=known)
exec("from sympy import *", known)
candidates = set(known) | set(dir(__builtins__)) | set(keyword.kwlist) | set(keyword.softkwlist)


def is_symbol(name):
    try:
        return sympy.sympify(name) == sympy.Symbol(name) and sympy.sympify(name + "*(x0 + 1)").has(sympy.Symbol(name))
    except Exception:
        return False


words = sorted(name for name in candidates if re.fullmatch(r"[A-Za-z]\w*", name) and not is_symbol(name))
print("# Words that are no symbols in SymPy " + sympy.__version__ + "; made by src/test/python/sympy_names.py")
print("\n".join(textwrap.wrap(" ".join(words), 100)))
