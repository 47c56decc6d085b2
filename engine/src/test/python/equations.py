"""Writes equations with all their real solutions in a range, found by SymPy (polynomials) or by a fine scan with
mpmath: sign changes are bisected, near-touching points are looked at through the derivative.

    python3 engine/src/test/python/equations.py > engine/src/test/resources/dev/nabla/solve/equations.txt
"""
import random
import warnings

import mpmath as mp
import numpy as np
import sympy as sp

warnings.filterwarnings("ignore")
mp.mp.dps = 40
R = random.Random(20261124)
x = sp.Symbol("x", real=True)
LOW, HIGH = -9, 9


def poly(d, c=6):
    return sum(R.randint(-c, c) * x**k for k in range(d)) + R.choice([1, 1, 2, -1, 3]) * x**d


def lin():
    return R.choice([1, 2, 3, -1, sp.Rational(1, 2)]) * x + R.choice([0, 0, 1, -1, 2, -3, sp.Rational(1, 3)])


def num():
    return R.choice([0, 1, 2, 3, -1, -2, sp.Rational(1, 2), sp.Rational(-1, 2), sp.Rational(3, 4), 5, sp.sqrt(2)])


FUNCTIONS = [
    sp.sin, sp.cos, sp.tan, sp.exp, sp.log, sp.sqrt, sp.Abs, sp.atan, sp.sinh, sp.cosh, sp.tanh,
    lambda t: 1 / t, lambda t: t**2, lambda t: 2**t, lambda t: 1 / (1 + sp.exp(-t)),
]


def f(u):
    return R.choice(FUNCTIONS)(u)


SHAPES = [
    lambda: poly(R.randint(1, 6)),
    lambda: sp.expand(poly(R.randint(1, 2)) * poly(R.randint(1, 3))),
    lambda: poly(R.randint(1, 3)) / poly(R.randint(1, 2)) - num(),
    lambda: f(lin()) - num(),
    lambda: f(poly(2, 3)) - num(),
    lambda: f(lin()) * f(lin()) - num(),
    lambda: R.randint(-4, 4) * sp.sin(x) + R.randint(-4, 4) * sp.cos(x) - R.randint(-4, 4),
    lambda: poly(R.randint(2, 3)).subs(x, R.choice([sp.sin(x), sp.exp(x), sp.log(x), sp.sqrt(x), 2**x, sp.Abs(x)])),
    lambda: sp.sqrt(lin()) - lin(),
    lambda: sp.Abs(poly(R.randint(1, 2))) - R.choice([num(), lin(), sp.Abs(lin())]),
    lambda: R.choice([2, 3, 5]) ** lin() - R.choice([2, 3, 7]) ** lin(),
    lambda: sp.log(lin()) + sp.log(lin()) - num(),
    lambda: sp.sin(R.randint(1, 3) * x) - R.choice([sp.sin(R.randint(1, 3) * x), sp.cos(R.randint(1, 2) * x), num()]),
    lambda: f(lin()) - lin(),
    lambda: sp.sqrt(lin()) + sp.sqrt(lin()) - R.choice([1, 2, 3]),
]


def refined(g, low, high):
    sign = g(low) < 0
    for _ in range(120):
        middle = (low + high) / 2
        if (g(middle) < 0) == sign:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def scanned(e):
    g = sp.lambdify(x, e, "mpmath")
    fast = sp.lambdify(x, e, "numpy")
    at = np.linspace(LOW, HIGH, 36001) + 1e-9 * np.pi
    values = np.asarray(fast(at) + 0 * at, dtype=complex)
    values = np.where(abs(values.imag) > 1e-12, np.nan, values.real).real
    roots = []
    for i in range(1, len(at) - 1):
        before, here, after = values[i - 1 : i + 2]
        if not np.isfinite([before, here, after]).all():
            continue
        if here * after < 0:
            root = refined(g, mp.mpf(at[i]), mp.mpf(at[i + 1]))
            if abs(g(root)) < mp.mpf(10) ** -25:
                roots.append(root)
        elif abs(here) < 1e-3 and abs(here) <= min(abs(before), abs(after)) and before * here > 0:
            return None  # touches, or nearly: not for a scan
    return roots


def solutions(e):
    if e.is_polynomial(x):
        return sorted({mp.mpf(str(sp.N(r, 40))) for r in sp.real_roots(e)})
    return scanned(e)


def text(e):
    return str(e).replace("Abs", "abs").replace("log", "ln").replace("**", "^")


print(f"# equation = 0: its real solutions from {LOW} to {HIGH}; SymPy {sp.__version__}, mpmath {mp.__version__}")
written = 0
while written < 240:
    e = R.choice(SHAPES)()
    if not e.has(x) or e.has(sp.zoo, sp.nan, sp.I) or len(str(e)) > 100:
        continue
    try:
        roots = solutions(e)
    except Exception:  # complex values at an end of a domain and the like
        continue
    if roots is None or any(abs(abs(r) - 9) < mp.mpf("1e-6") for r in roots):
        continue
    inside = [r for r in roots if LOW <= r <= HIGH]
    # A domain's edge is no sign change.
    if any(abs(sp.N(e.subs(x, sp.Rational(p, 6)), 20)) < 1e-15 and not any(abs(r - mp.mpf(p) / 6) < 1e-9 for r in inside)
           for p in range(6 * LOW, 6 * HIGH + 1) if sp.N(e.subs(x, sp.Rational(p, 6))).is_real):
        continue
    print(text(e) + " => " + " ".join(mp.nstr(r, 25) for r in inside))
    written += 1
