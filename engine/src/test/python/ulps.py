"""The greatest error of each kernel, in units of the last place, against MPFR with 200 bits.

Needs gmpy2. From the root of the project, after a build of the engine's tests:
  java -cp engine/target/classes:engine/target/test-classes dev.nabla.compile.kernel.Samples FOLDER 400000
  python3 engine/src/test/python/ulps.py FOLDER
"""
import os
import struct
import sys
from multiprocessing import Pool

import gmpy2 as g
from gmpy2 import mpfr

CONTEXT = g.get_context()
CONTEXT.precision = 200
CONTEXT.emax, CONTEXT.emin = 10**9, -10**9
FUNCTIONS = {
    "exp": g.exp, "expm1": g.expm1, "sigmoid": lambda x: 1 / (1 + g.exp(-x)), "sinh": g.sinh, "cosh": g.cosh,
    "tanh": g.tanh, "ln": g.log, "log2": g.log2, "log10": g.log10, "log1p": g.log1p,
    "softplus": lambda x: g.log1p(g.exp(x)) if x < 0 else x + g.log1p(g.exp(-x)),
    "asinh": g.asinh, "acosh": g.acosh, "atanh": g.atanh, "sin": g.sin, "cos": g.cos, "tan": g.tan, "sec": g.sec,
    "csc": g.csc, "cot": g.cot, "asin": g.asin, "acos": g.acos, "atan": g.atan, "atan2": g.atan2, "cbrt": g.cbrt,
    "sqrt": g.sqrt, "square": lambda x: x * x, "cube": lambda x: x**3,
    "power": lambda x, y: x**y if x > 0 else x ** int(y), "erf": g.erf, "erfc": g.erfc,
    "gelu": lambda x: x * g.erfc(-x / g.sqrt(mpfr(2))) / 2,
}


def unit(t):
    return mpfr(2) ** max(g.frexp(abs(t))[0] - 53, -1074) if t != 0 else mpfr(2) ** -1074


def work(job):
    path, name, start, stop, arity = job
    CONTEXT.precision = 200
    CONTEXT.emax, CONTEXT.emin = 10**9, -10**9
    with open(path, "rb") as file:
        file.seek(start * 8 * (arity + 1))
        data = file.read((stop - start) * 8 * (arity + 1))
    numbers = struct.unpack(f">{len(data) // 8}d", data)
    worst, at = 0.0, None
    for i in range(0, len(numbers), arity + 1):
        arguments, value = numbers[i:i + arity], numbers[i + arity]
        true = FUNCTIONS[name](*map(mpfr, arguments))
        if g.is_nan(true) or abs(true) >= mpfr(2) ** 1024 * (1 - mpfr(2) ** -54):
            continue
        error = float(abs(mpfr(value) - true) / unit(true))
        if not error <= worst:
            worst, at = error, arguments
    return worst, at


if __name__ == "__main__":
    folder = sys.argv[1]
    with Pool() as pool:
        for name in sys.argv[2:] or FUNCTIONS:
            path = os.path.join(folder, name)
            arity = 2 if name in ("power", "atan2") else 1
            count = os.path.getsize(path) // (8 * (arity + 1))
            jobs = [(path, name, i, min(count, i + 10_000), arity) for i in range(0, count, 10_000)]
            worst, at = max(pool.map(work, jobs), key=lambda result: result[0])
            print(f"{name:9} {worst:.3f} at {at} of {count}", flush=True)
