"""Does SymPy read what the Python format writes, with the value that the formula has here?

Random formulas over every function of the table, three points each; SymPy's value in 30 digits against ours in doubles.
Run after `mvn -pl engine test-compile`:  pip install sympy==1.14.0 && python3 formats.py [count] [seed]
"""

import glob
import math
import multiprocessing
import os
import subprocess
import sys
import warnings

import sympy as sp
from sympy.parsing.sympy_parser import parse_expr

ENGINE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
NAMES = ["x", "y", "beta", "x_1"]
SYMBOLS = {name: sp.Symbol(name, real=True) for name in NAMES}
DEADLINE = 20


def samples(count, seed):
    home = os.environ.get("JAVA_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64")
    jars = glob.glob(os.path.expanduser("~/.m2/repository/org/apache/commons/commons-numbers-*/1.2/*.jar"))
    path = [os.path.join(ENGINE, "target", folder) for folder in ("test-classes", "classes")] + jars
    command = [os.path.join(home, "bin", "java"), "-cp", os.pathsep.join(path), "dev.nabla.text.PythonSamples"]
    output = subprocess.run(command + [str(count), str(seed)], capture_output=True, text=True, check=True).stdout
    rows = {}
    for line in output.splitlines():
        text, *numbers = line.split("\t")
        rows.setdefault(text, []).append([float(number) for number in numbers])
    return rows


def compare(text, points):
    """One of 'equal', 'undefined' (at all points, on both sides), 'different …', 'unreadable …'."""
    warnings.simplefilter("ignore")
    try:
        # beta is left out: the text itself must say that it is a symbol.
        local = {name: symbol for name, symbol in SYMBOLS.items() if name != "beta"}
        formula = sp.sympify(text, locals=local)
        again = parse_expr(text, local_dict=local)
        if formula != again and sp.srepr(formula) != sp.srepr(again):
            return "different by parse_expr"
        if not formula.free_symbols <= set(SYMBOLS.values()):
            return "other symbols " + str(formula.free_symbols)
    except Exception as failure:
        return "unreadable " + repr(failure)[:100]
    seen = "undefined"
    for *at, ours in points:
        try:
            theirs = formula.subs({SYMBOLS[name]: sp.Rational(*number.as_integer_ratio())
                                   for name, number in zip(NAMES, at)}).evalf(30)
            theirs = complex(theirs)
        except Exception:
            theirs = complex("nan")
        real = math.isfinite(theirs.real) and abs(theirs.imag) < 1e-20 * max(1, abs(theirs))
        if real and math.isfinite(ours):
            if abs(ours - theirs.real) > 1e-9 * max(1e-3, abs(theirs.real)):
                return f"different at {at}: {ours} here, {theirs.real} there"
            seen = "equal"
        elif math.isfinite(ours) != real:
            seen = f"one-sided at {at}: {ours} here, {theirs} there" if seen == "undefined" else seen
    return seen


def answer(pipe, text, points):
    pipe.send(compare(text, points))


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    outcomes = {}
    for text, points in samples(count, seed).items():
        here, there = multiprocessing.Pipe()
        worker = multiprocessing.Process(target=answer, args=(there, text, points))
        worker.start()
        outcome = here.recv() if here.poll(DEADLINE) else "too slow in SymPy"
        worker.kill()
        worker.join()
        kind = outcome.split(" ")[0]
        outcomes[kind] = outcomes.get(kind, 0) + 1
        if kind not in ("equal", "undefined"):
            print(outcome, "|", text[:300])
    print(outcomes)


if __name__ == "__main__":
    main()
