"""The greatest error of each function, in units of the last place, against MPFR (by ulps.c) or Arb.

Needs a C compiler with MPFR, and python-flint. From the root of the project, after a build of the engine's tests:
  java -cp engine/target/classes:engine/target/test-classes:JARS dev.nabla.compile.kernel.Samples FOLDER 1000000
  python3 engine/src/test/python/ulps.py FOLDER [FUNCTION...]
where JARS holds commons-numbers.
"""
import math
import os
import struct
import subprocess
import sys
import tempfile
from multiprocessing import Pool

from flint import arb, ctx
from values import binom, polygamma

BY_MPFR = """exp expm1 sigmoid softplus sinh cosh tanh ln log1p log2 log10 asinh acosh atanh sin cos tan sec csc cot asin
acos atan atan2 sqrt cbrt square cube power raise rational_power root leaky_relu erf erfc gelu gamma factorial lgamma
digamma""".split()
BY_ARB = {"polygamma": polygamma, "binom": binom}


def work(job):
    path, name, start, stop = job
    ctx.prec = 400
    with open(path, "rb") as file:
        file.seek(start * 24)
        data = file.read((stop - start) * 24)
    worst, compared = (0.0, ()), 0
    for x, y, value in struct.iter_unpack(">3d", data):
        true = BY_ARB[name](arb(x), arb(y))
        middle = float(true.mid())
        if not true.is_finite() or math.isinf(middle) or true.rad() > abs(true.mid()) * arb(2) ** -80:
            continue
        compared += 1
        error = float(abs(arb(value) - true) / arb(math.ulp(middle))) if math.isfinite(value) else math.inf
        worst = max(worst, (error, (x, y)))
    return worst, compared


if __name__ == "__main__":
    folder = sys.argv[1]
    with Pool() as pool, tempfile.TemporaryDirectory() as home:
        program = os.path.join(home, "ulps")
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "ulps.c")
        subprocess.run(["cc", "-O2", "-o", program, source, "-lmpfr", "-lgmp", "-lm"], check=True)
        for name in sys.argv[2:] or [*BY_MPFR, *BY_ARB]:
            path = os.path.join(folder, name)
            if name in BY_MPFR:
                subprocess.run([program, name, path], check=True)
                continue
            count = os.path.getsize(path) // 24
            found = pool.map(work, [(path, name, i, min(count, i + 2000)) for i in range(0, count, 2000)])
            worst, at = max(result[0] for result in found)
            print(f"{name:14} {worst:.4f} at {at} of {sum(result[1] for result in found)}", flush=True)
