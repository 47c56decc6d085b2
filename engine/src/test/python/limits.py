"""Writes the limits and series that LimitTest and SeriesTest read; their answers come from mpmath and SymPy.

python3 limits.py random > ../resources/algebra/random-limits.tsv
python3 limits.py series > ../resources/algebra/series.tsv

Limits: random formulas, the value mpmath sees with 200 digits very near the point, kept where the
last two looks agree to 20 digits. Series: SymPy's polynomial at two points near the centre.
"""
import random
import signal
import sys

import mpmath as mp
import sympy as sp

mp.mp.dps = 200
x = sp.Symbol("x", real=True)


def where(holds, function):
    """The function where it is real; mpmath has complex and infinite values elsewhere."""
    def guarded(u):
        if not holds(u):
            raise ValueError
        return function(u)
    return guarded


ONE = {
    "sin": mp.sin, "cos": mp.cos, "tan": mp.tan, "exp": mp.exp, "ln": where(lambda u: u > 0, mp.log), "sqrt": where(lambda u: u >= 0, mp.sqrt),
    "abs": abs, "atan": mp.atan, "tanh": mp.tanh, "sinh": mp.sinh, "cosh": mp.cosh,
    "sigmoid": lambda u: 1 / (1 + mp.exp(-u)), "softplus": lambda u: mp.log1p(mp.exp(u)),
    "relu": lambda u: max(u, mp.mpf(0)), "sign": mp.sign, "floor": mp.floor, "ceil": mp.ceil,
    "cbrt": lambda u: mp.cbrt(u) if u >= 0 else -mp.cbrt(-u), "asin": where(lambda u: abs(u) <= 1, mp.asin),
    "acos": where(lambda u: abs(u) <= 1, mp.acos),
    "asinh": mp.asinh, "erf": mp.erf, "gelu": lambda u: u * mp.erfc(-u / mp.sqrt(2)) / 2,
    "expm1": mp.expm1, "log1p": where(lambda u: u > -1, mp.log1p),
}


class Late(Exception):
    pass


def stop(*_):
    raise Late()


signal.signal(signal.SIGALRM, stop)


def within(seconds, work):
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return work()
    except Exception:
        return None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def formula(choose, depth):
    """A text in our grammar and the function of mpmath that it means."""
    if depth == 0 or choose.random() < 0.1:
        number = choose.choice([1, 2, 3, -1, 5])
        return ("x", lambda t: t) if choose.random() < 0.75 else (f"({number})", lambda t: mp.mpf(number))
    kind = choose.random()
    if kind < 0.45:
        name = choose.choice(sorted(ONE))
        inner = formula(choose, depth - 1)
        return f"{name}({inner[0]})", lambda t: ONE[name](inner[1](t))
    a, b = formula(choose, depth - 1), formula(choose, depth - 1)
    if kind < 0.6:
        return f"({a[0]}+{b[0]})", lambda t: a[1](t) + b[1](t)
    if kind < 0.7:
        return f"({a[0]}-{b[0]})", lambda t: a[1](t) - b[1](t)
    if kind < 0.8:
        return f"({a[0]}*{b[0]})", lambda t: a[1](t) * b[1](t)
    if kind < 0.95:
        return f"({a[0]}/{b[0]})", lambda t: a[1](t) / b[1](t)
    return f"max({a[0]},{b[0]})", lambda t: max(a[1](t), b[1](t))


def near(function, point, side):
    looks = []
    for k in (30, 60):
        t = side * mp.mpf(10) ** k if point == "oo" else mp.mpf(point) + side * mp.mpf(10) ** -k * 3
        value = within(1, lambda: function(t))
        if not isinstance(value, mp.mpf) or not mp.isfinite(value):
            return None
        looks.append(value)
    return looks[1] if abs(looks[0] - looks[1]) < mp.mpf(10) ** -20 * (1 + abs(looks[1])) else None


def random_limits():
    choose = random.Random(20240607)
    print("# formula, point, side (1 from above or to +oo, -1), value by mpmath")
    written = 0
    while written < 300:
        text, function = formula(choose, choose.choice([2, 3, 3, 4]))
        point, side = choose.choice(["0", "0", "0", "1", "2", "-1", "oo", "oo"]), choose.choice([1, -1])
        value = near(function, point, side) if "x" in text.replace("exp", "").replace("max", "") else None
        if value is not None:
            shown = "0" if abs(value) < mp.mpf(10) ** -50 else mp.nstr(value, 18)
            print(text, point, side, shown, sep="\t")
            written += 1


SERIES = """
sin(x);0;25 cos(x);0;20 tan(x);0;9 exp(x);0;12 log(1+x);0;8 1/(1-x);0;10 sqrt(1+x);0;7 (1+x)**(1/3);0;5 atan(x);0;11
asin(x);0;9 acos(x);0;7 sinh(x);0;9 cosh(x);0;8 tanh(x);0;9 asinh(x);0;7 atanh(x);0;7 erf(x);0;9 erfc(x);0;7
1/sin(x);0;5 1/tan(x);0;5 1/x;0;3 1/(x*(1+x));0;4 exp(x)/x**3;0;2 sin(x)/x;0;6 (1-cos(x))/x**2;0;6 x/(exp(x)-1);0;8
log(1+exp(x));0;6 1/(1+exp(-x));0;7 exp(sin(x));0;6 sin(exp(x)-1);0;5 cos(x)*exp(x);0;8 log(cos(x));0;8
sqrt(cos(x));0;6 exp(-x**2);0;10 sin(x)**2;0;8 tan(sin(x));0;7 log(1+sin(x));0;5 1/cos(x);0;8 x*cos(x)/sin(x);0;6
sin(x);1;5 cos(x);pi/3;5 exp(x);1;5 log(x);1;8 log(x);2;5 sqrt(x);1;6 sqrt(x);4;5 1/x;1;6 1/x;-2;5 x**3;1;2 x**3-2*x;2;3
atan(x);1;5 tan(x);pi/4;4 tan(x);pi/2;3 1/cos(x);pi/2;3 tanh(x);1;3 erf(x);1;3 x**x;1;4 sin(x)/x;pi;4 exp(1/x);1;3
(x**2+1)/(x-1);1;2 (x**2+1)/(x-1);0;5 1/(x**2+1);1;5 x/(x**2-1);1;3 log(x)/(x-1);1;4 sqrt(x**2+3);1;4 exp(x**2);1;3
sqrt(x);0;3 sqrt(x)*exp(x);0;3 sqrt(sin(x));0;4 sqrt(x+x**2);0;3 cos(sqrt(x));0;4 exp(sqrt(x));0;2 x**(1/3)*sin(x);0;4
1/sqrt(x);0;2 1/(1+sqrt(x));0;2 sqrt(1+sqrt(x));0;2 x*log(x);0;3 x**x;0;3 log(x)*sin(x);0;5 log(sin(x));0;5 log(x+x**2);0;4
exp(x)*log(x);0;3 (1+x)**x;0;5 (1+x)**(1/x);0;4 (sin(x)-x)/x**3;0;4 (exp(x)-1-x)/x**2;0;5 log(1+x)/x;0;6
(1+x)**5;0;3 (1+x)**(-3);0;6 (2+x)**(5/2);0;4 exp(2*x)*sin(3*x);0;5 sin(x)*sinh(x);0;9 1/(exp(x)-1);0;5 1/(1-cos(x));0;4
x**2*log(1+1/x);1;3 atan(1/x);1;4 cosh(x)/sinh(x);0;5 log(1-x)/(1-x);0;7 1/(1-x-x**2);0;12 exp(x/(1-x));0;6 exp(exp(x)-1);0;8
"""


def series():
    print("# formula, centre, order, two points, SymPy's polynomial there")
    for case in SERIES.split():
        text, centre, order = case.split(";")
        at, n = sp.sympify(centre), int(order)
        f = sp.sympify(text.replace("1/3)", "Rational(1,3))").replace("5/2)", "Rational(5,2))"), locals={"x": x})
        polynomial = within(20, lambda: sp.series(f, x, at, n + 1).removeO())
        if polynomial is None:
            print("no answer", case, file=sys.stderr)
            continue
        points = [sp.Rational(1, 10), sp.Rational(3, 7)]
        values = [sp.N(polynomial.subs(x, at + p), 25) for p in points]
        print(text.replace("**", "^"), centre, n, *points, *values, sep="\t")


random_limits() if sys.argv[1] == "random" else series()
