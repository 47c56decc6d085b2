"""Writes the kinks that KinkSearchTest reads; mpmath finds them without any calculus.

python3 kinks.py 90 1 > ../resources/solve/random-kinks.tsv

Random compositions of corners, jumps and smooth functions. A scan with 600 cells halves each cell
towards the larger difference of slopes or values: of a smooth function that shrinks, at a kink it
stays. A line has the formula and its kinks between -3.0137 and 3.0137, each as
place:kind:left:right with slopes seen 1e-20 beside it.
"""
import random
import sys

import mpmath as mp

mp.mp.dps = 70
STEP = mp.mpf(10) ** -30
END = mp.mpf("3.0137")
CELLS = 600


def leaf(r):
    a, b = r.choice([1, 1, 2, -1, 3, -2]), r.choice([0, 1, -1, 2, -2, 3])
    kind = r.random()
    if kind < 0.5:
        return f"({a}*x+({b}))", lambda x: a * x + b
    if kind < 0.7:
        return f"(x^2+({b}))", lambda x: x * x + b
    if kind < 0.8:
        return "sin(x)", mp.sin
    if kind < 0.9:
        return "exp(x/2)", lambda x: mp.exp(x / 2)
    return f"(x^3-3*x+({b}))", lambda x: x ** 3 - 3 * x + b


def build(r, depth):
    if depth == 0:
        return leaf(r)
    kind = r.choice(["abs", "relu", "max", "min", "plus", "times", "scale", "abs", "max", "root", "cube", "sign", "floor", "square", "atan", "leaf"])
    t, f = build(r, depth - 1)
    if kind in ("max", "min", "plus", "times"):
        u, g = build(r, r.randrange(depth))
        if kind == "plus":
            return f"({t}+{u})", lambda x: f(x) + g(x)
        if kind == "times":
            return f"({t}*{u})", lambda x: f(x) * g(x)
        choose = max if kind == "max" else min
        return f"{kind}({t},{u})", lambda x: choose(f(x), g(x))
    if kind == "scale":
        return f"(-{t}/2)", lambda x: -f(x) / 2
    if kind == "relu":
        return f"relu({t})", lambda x: max(f(x), mp.mpf(0))
    if kind == "root":
        return f"sqrt(abs({t}))", lambda x: mp.sqrt(abs(f(x)))
    if kind == "cube":
        return f"abs({t})^3", lambda x: abs(f(x)) ** 3
    if kind == "sign":
        return f"sign({t})", lambda x: mp.sign(f(x))
    if kind == "floor":
        return f"floor({t}/2)", lambda x: mp.floor(f(x) / 2)
    if kind == "square":
        return f"({t})^2", lambda x: f(x) ** 2
    if kind == "atan":
        return f"atan({t})", lambda x: mp.atan(f(x))
    if kind == "leaf":
        return leaf(r)
    return f"abs({t})", lambda x: abs(f(x))


def slope(f, x):
    return (f(x + STEP) - f(x - STEP)) / (2 * STEP)


def kink(f, a, b):
    """The kink in a cell, if there is one."""
    seen = {}

    def both(x):
        if x not in seen:
            seen[x] = (f(x), slope(f, x))
        return seen[x]

    def jump(a, b):
        (fa, sa), (fb, sb) = both(a), both(b)
        return abs(sb - sa) + abs(fb - fa)

    first = jump(a, b)
    for i in range(70):
        m = (a + b) / 2
        left, right = jump(a, m), jump(m, b)
        a, b = (a, m) if left >= right else (m, b)
        if i == 7 and max(left, right) < first / 24 and max(left, right) < 0.02:
            return None
    (fa, sa), (fb, sb) = both(a), both(b)
    if abs(fb - fa) > 1e-6:
        return mp.nstr((a + b) / 2, 15), "jump", "", ""
    if abs(sb - sa) < 1e-6:
        return None

    def told(s):
        return ("-oo" if s < 0 else "oo") if abs(s) > 1e5 else mp.nstr(s, 10)

    return mp.nstr((a + b) / 2, 15), "other", told(sa), told(sb)


def kinks(f):
    cells = [-END + (2 * END + mp.pi / 5000) * i / CELLS for i in range(CELLS + 1)]
    found = [kink(f, a, b) for a, b in zip(cells, cells[1:])]
    return [each for each in found if each]


if __name__ == "__main__":
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    r = random.Random(seed)
    made = set()
    while len(made) < count:
        text, f = build(r, r.choice([1, 2, 2, 3]))
        if text in made:
            continue
        made.add(text)
        all = kinks(f)
        if len(all) <= 12:
            print(text + "\t" + ";".join(":".join(each) for each in all), flush=True)
