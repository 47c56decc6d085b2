"""Random polynomials and rational functions with SymPy's factors and exact values.

Writes ../resources/algebra/factors.tsv, which FactorTest reads:
formula <tab> multiplicities of the irreducible factors, negative below the bar <tab> x <tab> y <tab> z <tab> value

Run:  pip install sympy==1.14.0 && python3 factors.py [count] [seed]
"""

import pathlib
import random
import sys

import sympy as sp
from sympy.polys.specialpolys import swinnerton_dyer_poly

X, Y, Z = sp.symbols("x y z")
TARGET = pathlib.Path(__file__).parent.parent / "resources" / "algebra" / "factors.tsv"


def polynomial(rng, symbols, degree, terms, size=9):
    total = 0
    for _ in range(terms):
        total += rng.randint(-size, size) * sp.prod(s ** rng.randint(0, degree) for s in symbols)
    return total if total != 0 else symbols[0] + 1


def univariate(rng, degree, size=9):
    lower = sum(rng.randint(-size, size) * X**i for i in range(degree))
    return lower + rng.randint(1, size) * X**degree


def samples(rng):
    """One formula of each kind."""
    yield sp.expand(sp.prod(univariate(rng, rng.randint(1, 4)) for _ in range(3)))
    yield sp.expand(univariate(rng, 2) ** rng.randint(2, 5) * univariate(rng, 3))
    yield sp.expand(univariate(rng, 2, 10**15) * univariate(rng, 3, 10**25))
    yield univariate(rng, rng.randint(2, 9))
    yield X ** rng.randint(2, 60) + rng.choice([-1, 1, -4, 4])
    yield sp.cyclotomic_poly(rng.randint(3, 60), X) * sp.chebyshevt_poly(rng.randint(2, 12), X)
    yield swinnerton_dyer_poly(rng.randint(2, 4), X)
    yield sp.expand(polynomial(rng, [X, Y], 2, 3) * polynomial(rng, [X, Y], 2, 3))
    yield sp.expand(polynomial(rng, [X, Y], 3, 4) ** 2 * polynomial(rng, [X, Y], 1, 3))
    yield sp.expand(polynomial(rng, [X, Y, Z], 2, 4) * polynomial(rng, [X, Y, Z], 3, 4))
    yield sp.expand(polynomial(rng, [X, Y, Z], 3, 3) * polynomial(rng, [Y, Z], 3, 3) * (X - Y))
    yield polynomial(rng, [X, Y, Z], 3, 5)
    yield rng.randint(1, 9) * X ** rng.randint(2, 8) - rng.randint(1, 9) * Y ** rng.randint(2, 8)
    yield sp.expand(univariate(rng, 3) * univariate(rng, 2)) / sp.Rational(rng.randint(2, 99), 100)
    shared = polynomial(rng, [X, Y], 2, 3)
    yield sp.expand(shared * polynomial(rng, [X, Y], 1, 3)) / sp.expand(
        shared * polynomial(rng, [X, Y], 2, 2)
    )
    yield polynomial(rng, [X, Y], 1, 3) / univariate(rng, 2) - univariate(rng, 2) / polynomial(
        rng, [X, Y], 1, 2
    )


def multiplicities(formula):
    top, bottom = sp.fraction(sp.cancel(formula))
    above = [m for _, m in sp.factor_list(top)[1]]
    below = [-m for _, m in sp.factor_list(bottom)[1]]
    return sorted(above + below)


def line(rng, formula):
    """The line, or None if the formula says nothing or has no value where it is tried."""
    if not formula.free_symbols:
        return None
    point = {s: sp.Rational(rng.randint(-99, 99), rng.randint(1, 9)) for s in (X, Y, Z)}
    value = formula.subs(point)
    if not value.is_Rational:
        return None
    text = str(formula).replace("**", "^")
    shape = " ".join(map(str, multiplicities(formula)))
    return "\t".join([text, shape, *(str(point[s]) for s in (X, Y, Z)), str(value)])


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 240
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 3)
    lines = []
    while len(lines) < count:
        lines += [made for formula in samples(rng) if (made := line(rng, formula))]
    TARGET.write_text("\n".join(lines[:count]) + "\n")


if __name__ == "__main__":
    main()
