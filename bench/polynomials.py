"""The work of dev.nabla.bench.Polynomials in SymPy: a line `name;time;time;…` for each, in milliseconds."""
import time

from sympy import expand, factor, symbols
from sympy.core.cache import clear_cache

x, y, z, w = symbols("x y z w")
PRODUCT = expand((x**3 + y**2 + z) * (x**3 * y - z**3 + 1) * (x**4 - y**3 * z**3 + 5))
WORK = {
    "expand": lambda: expand((x + y + z + w) ** 15 * ((x + y + z + w) ** 15 + w)),
    "factor x^60 - 1": lambda: factor(x**60 - 1),
    "factor in three variables": lambda: factor(PRODUCT),
}

if __name__ == "__main__":
    for name, work in WORK.items():
        times = []
        until = time.perf_counter() + 3
        while not times or time.perf_counter() < until:
            clear_cache()
            start = time.perf_counter()
            work()
            times.append((time.perf_counter() - start) * 1000)
        print(name, *times, sep=";")
