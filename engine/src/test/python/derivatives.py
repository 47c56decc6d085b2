"""Random formulas with their values and derivatives by SymPy and mpmath.

Writes ../resources/derive/random.tsv, which DerivativeAgreementTest reads:
formula <tab> x <tab> y <tab> value <tab> d/dx <tab> d²/dxdy   (30 digits each)

Run:  pip install sympy==1.14.0 && python3 derivatives.py [count] [seed]
"""

import random
import sys
import warnings

import mpmath
import sympy as sp

X, Y = sp.symbols("x y", real=True)
mpmath.mp.dps = 60


def real_root(u, n):
    return sp.sign(u) * sp.Abs(u) ** sp.Rational(1, n)


ONE = {
    "sin": sp.sin, "cos": sp.cos, "tan": sp.tan, "sec": sp.sec, "csc": sp.csc, "cot": sp.cot,
    "asin": sp.asin, "acos": sp.acos, "atan": sp.atan, "sinh": sp.sinh, "cosh": sp.cosh,
    "tanh": sp.tanh, "asinh": sp.asinh, "acosh": sp.acosh, "atanh": sp.atanh, "exp": sp.exp,
    "expm1": lambda u: sp.exp(u) - 1, "ln": sp.log, "log1p": lambda u: sp.log(1 + u),
    "log10": lambda u: sp.log(u) / sp.log(10), "log2": lambda u: sp.log(u) / sp.log(2),
    "sqrt": sp.sqrt, "cbrt": lambda u: real_root(u, 3), "abs": sp.Abs, "sign": sp.sign,
    "floor": sp.floor, "ceil": sp.ceiling, "relu": lambda u: sp.Max(0, u),
    "leaky_relu": lambda u: sp.Max(u, u / 100), "sigmoid": lambda u: 1 / (1 + sp.exp(-u)),
    "softplus": lambda u: sp.log(1 + sp.exp(u)),
    "gelu": lambda u: u * (1 + sp.erf(u / sp.sqrt(2))) / 2, "erf": sp.erf, "gamma": sp.gamma,
    "lgamma": sp.loggamma, "digamma": sp.digamma,
    "factorial": lambda u: sp.gamma(u + 1),
}
TWO = {"max": sp.Max, "min": sp.Min, "atan2": sp.atan2, "binom": sp.binomial}


def leaf(rng):
    kind = rng.random()
    if kind < 0.45:
        return "x", X
    if kind < 0.65:
        return "y", Y
    if kind < 0.72:
        return rng.choice([("pi", sp.pi), ("e", sp.E)])
    n, d = rng.randint(1, 9), rng.choice([1, 1, 1, 2, 3, 4])
    value = sp.Rational(n, d)
    return (f"({n}/{d})" if d > 1 else str(n)), value


def tree(rng, depth, parts):
    """A formula as text and for SymPy; every part of it is added to the list."""
    text, expr = made(rng, depth, parts)
    parts.append(expr)
    return text, expr


def made(rng, depth, parts):
    if depth == 0 or rng.random() < 0.08:
        return leaf(rng)
    kind = rng.random()
    a, sa = tree(rng, depth - 1, parts)
    if kind < 0.42:
        name = rng.choice(sorted(ONE))
        if name in ("sqrt", "cbrt", "abs", "sign", "relu", "leaky_relu"):
            parts.append(1 / sa)  # not at the kink
        if name in ("floor", "ceil"):
            parts.append(1 / sp.sin(sp.pi * sa))
        return f"{name}({a})", ONE[name](sa)
    if kind < 0.52:
        n = rng.choice([2, 2, 3, -1, -2, 4])
        return f"({a})^({n})", sa**n
    b, sb = tree(rng, depth - 1, parts)
    if kind < 0.66:
        return f"({a} + {b})", sa + sb
    if kind < 0.74:
        return f"({a} - {b})", sa - sb
    if kind < 0.86:
        return f"({a})*({b})", sa * sb
    if kind < 0.92:
        return f"({a})/({b})", sa / sb
    if kind < 0.95:
        return f"({a})^({b})", sa**sb
    name = rng.choice(sorted(TWO))
    if name in ("max", "min"):
        parts.append(1 / (sa - sb))
    return f"{name}({a}, {b})", TWO[name](sa, sb)


def number(expr, at):
    """The real value to 60 digits, or None."""
    value = sp.lambdify((X, Y), expr, modules="mpmath")(*at)
    value = mpmath.mpmathify(value)
    if isinstance(value, mpmath.mpc):
        if abs(value.imag) > mpmath.mpf(10) ** -40 * (1 + abs(value.real)):
            return None
        value = value.real
    if not mpmath.isfinite(value) or not (1e-12 < abs(value) < 1e12 or value == 0):
        return None
    return value


def isolated(expr, parts, at):
    """Whether the point is well inside of the real domain: every part has a real value here, and
    the whole at neighbours, too."""
    h = mpmath.mpf(10) ** -3
    x, y = at
    near = [(x - h, y), (x + h, y), (x, y - h), (x, y + h)]
    return all(number(part, at) is not None for part in parts) and all(
        number(expr, p) is not None for p in near)


def row(rng):
    parts = []
    text, expr = tree(rng, rng.randint(1, 4), parts)
    if expr.has(sp.zoo, sp.nan, sp.oo, sp.I) or not expr.free_symbols:
        return None
    if len(text) > 160 or expr.count_ops() > 60:
        return None
    dx = sp.diff(expr, X)
    dxy = sp.diff(dx, Y)
    for kind in (sp.Derivative, sp.Subs, sp.DiracDelta):
        dx = dx if not dx.has(kind) else dx.replace(kind, lambda *a: sp.Integer(0))
        dxy = dxy if not dxy.has(kind) else dxy.replace(kind, lambda *a: sp.Integer(0))
    for _ in range(12):
        at = tuple(mpmath.mpf(rng.randint(-3000, 3000)) / 1000 for _ in range(2))
        values = [number(e, at) for e in (expr, dx, dxy)]
        if all(v is not None for v in values) and isolated(expr, parts, at):
            cells = [mpmath.nstr(v, 30) for v in (*at, *values)]
            return "\t".join([text, *cells])
    return None


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 2026
    warnings.simplefilter("ignore")
    rng = random.Random(seed)
    rows = []
    while len(rows) < count:
        try:
            made = row(rng)
        except (TypeError, ValueError, ZeroDivisionError, NotImplementedError, AttributeError,
                OverflowError, NameError, KeyError, RecursionError, mpmath.libmp.NoConvergence):
            made = None
        if made:
            rows.append(made)
            if len(rows) % 100 == 0:
                print(len(rows), file=sys.stderr)
    with open("../resources/derive/random.tsv", "w") as out:
        out.write("# Made by src/test/python/derivatives.py with SymPy "
                  f"{sp.__version__}, seed {seed}.\n")
        out.write("\n".join(rows) + "\n")


main()
