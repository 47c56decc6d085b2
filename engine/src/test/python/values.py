"""Writes values.txt for FunctionValuesTest: arguments and true values, each in two doubles, from MPFR and Arb.

Needs gmpy2 and python-flint. From the root of the project:
  python3 engine/src/test/python/values.py > engine/src/test/resources/dev/nabla/compile/kernel/values.txt
"""
import math
import random

import gmpy2 as g
from flint import acb, arb, ctx
from gmpy2 import mpfr

POINTS = 150
ctx.prec = 400
g.get_context().precision = 200
g.get_context().emax, g.get_context().emin = 10**9, -10**9
dice = random.Random(2026)


def uniform(low, high):
    return lambda: dice.uniform(low, high)


def size(low, high):
    """Positive, with an exponent of two between the two."""
    return lambda: math.ldexp(1 + dice.random(), dice.randint(low, high))


def signed(low, high):
    draw = size(low, high)
    return lambda: draw() * dice.choice((-1, 1))


def near(centre, low, high):
    draw = signed(low, high)
    return lambda: centre + draw()


def near_whole(low, high):
    return lambda: dice.randint(low, high) + signed(-40, -2)()


def near_turn():
    return dice.randint(1, 60_000) * (math.pi / 2) + signed(-50, -2)()


def pair(first, second):
    return lambda: (first(), second())


def choosing():
    n = dice.randint(0, 1000)
    return float(n), float(dice.randint(0, n))


def power_range():
    x = size(-1074, 1022)()
    return x, dice.uniform(-740, 709) / math.log(x)


def gelu(x):
    return x * g.erfc(-x / g.sqrt(mpfr(2))) / 2


def softplus(x):
    return g.log1p(g.exp(x)) if x < 0 else x + g.log1p(g.exp(-x))


def root(x, degree):
    return x ** (1 / degree) if x > 0 else -((-x) ** (1 / degree))


def polygamma(n, x):
    s = int(float(n)) + 1
    return (-1) ** s * arb(s).gamma() * acb(s).zeta(acb(x)).real


def binom(n, k):
    if float(k) == round(float(k)):
        value = arb(1)
        for i in range(int(float(k))):
            value = value * (n - i) / (i + 1)
        return value
    return (n + 1).gamma() * (k + 1).rgamma() * (n - k + 1).rgamma()


SMALL, UNIT, USUAL, ALL = signed(-60, 1), uniform(-1, 1), uniform(-10, 10), signed(-1074, 1022)
POSITIVE, ABOVE_MINUS_ONE = size(-1074, 1022), lambda: -1 + size(-53, -2)()
ANGLES = [SMALL, USUAL, uniform(-1e5, 1e5), near_turn, signed(16, 1022)]
LOGARITHMS = [POSITIVE, near(1, -52, -2), uniform(0, 10)]
EXPONENTIALS = [SMALL, USUAL, UNIT, uniform(-745, 709), uniform(-50, 50)]
HYPERBOLICS = [SMALL, USUAL, UNIT, uniform(-710, 710)]
ARCS = [signed(-60, -2), UNIT, lambda: 1 - size(-53, -2)(), ABOVE_MINUS_ONE]
MPFR = {
    "exp": (g.exp, EXPONENTIALS), "expm1": (g.expm1, EXPONENTIALS),
    "sigmoid": (lambda x: 1 / (1 + g.exp(-x)), EXPONENTIALS), "softplus": (softplus, EXPONENTIALS),
    "sinh": (g.sinh, HYPERBOLICS), "cosh": (g.cosh, HYPERBOLICS), "tanh": (g.tanh, HYPERBOLICS),
    "ln": (g.log, LOGARITHMS), "log2": (g.log2, LOGARITHMS), "log10": (g.log10, LOGARITHMS),
    "log1p": (g.log1p, [POSITIVE, signed(-60, -2), uniform(-1, 3), ABOVE_MINUS_ONE]),
    "asinh": (g.asinh, [SMALL, ALL, USUAL, signed(-5, 40)]),
    "acosh": (g.acosh, [lambda: 1 + size(-52, 3)(), size(0, 1022), uniform(1, 3)]),
    "atanh": (g.atanh, ARCS), "asin": (g.asin, ARCS), "acos": (g.acos, ARCS), "atan": (g.atan, [ALL, USUAL, UNIT]),
    "atan2": (g.atan2, [pair(USUAL, USUAL), pair(ALL, ALL)]),
    "sin": (g.sin, ANGLES), "cos": (g.cos, ANGLES), "tan": (g.tan, ANGLES), "sec": (g.sec, ANGLES),
    "csc": (g.csc, ANGLES), "cot": (g.cot, ANGLES), "cbrt": (g.cbrt, [ALL, USUAL]), "sqrt": (g.sqrt, [POSITIVE]),
    "power": (lambda x, y: x**y, [pair(uniform(0, 10), USUAL), power_range]),
    "raise": (lambda x, n: x ** int(n), [pair(uniform(-10, 10), lambda: float(dice.randint(4, 64)))]),
    "root": (root, [pair(POSITIVE, uniform(0.2, 50)), pair(signed(-300, 300), lambda: 2.0 * dice.randint(-9, 9) + 1)]),
    "erf": (g.erf, [SMALL, uniform(-6, 6), uniform(0, 2)]), "erfc": (g.erfc, [SMALL, uniform(-6, 27.2), uniform(0, 2)]),
    "gelu": (gelu, [SMALL, uniform(-38.4, 6), uniform(-3, 3)]),
}
GAMMAS = [uniform(0, 10), uniform(-10, 0), uniform(0, 170), uniform(-180, 0), near_whole(-30, 30)]
ORDER, ORDERS = lambda: float(dice.randint(1, 6)), lambda: float(dice.randint(1, 150))
ARB = {
    "gamma": (lambda x: x.gamma(), GAMMAS), "factorial": (lambda x: (x + 1).gamma(), GAMMAS),
    "lgamma": (lambda x: x.lgamma(), [size(-1074, 1015), uniform(0, 3), near(1, -52, -3), near(2, -51, -3)]),
    "digamma": (lambda x: x.digamma(), [uniform(0, 10), size(-900, 900), near(1.4616321449683622, -52, -3),
                                        uniform(-30, 0), near_whole(-30, -1)]),
    "polygamma": (polygamma, [pair(lambda: 1.0, uniform(0, 10)), pair(ORDERS, size(-3, 9)), pair(ORDER, uniform(-10, 0)),
                              pair(lambda: 1.0, size(-200, 200))]),
    "binom": (binom, [choosing, pair(uniform(-20, 50), lambda: float(dice.randint(0, 30))),
                      pair(uniform(30, 60), uniform(-0.9, 30)), pair(uniform(-20, 20), uniform(-20, 20))]),
}


def two_doubles(true):
    """The number as a sum of two doubles, or nothing where it is beyond their range."""
    if isinstance(true, arb):
        true = mpfr(true.mid().str(60, radius=False))
    high = float(true)
    if math.isnan(high) or math.isinf(high):
        return None
    return high, float(true - mpfr(high))


if __name__ == "__main__":
    for number, table in ((mpfr, MPFR), (arb, ARB)):
        for name, (function, ways) in table.items():
            for i in range(POINTS):
                drawn = ways[i % len(ways)]()
                at = drawn if isinstance(drawn, tuple) else (drawn,)
                value = two_doubles(function(*map(number, at)))
                if value is not None:
                    print(name, *(float(x).hex() for x in at), "=", *(x.hex() for x in value))
