"""Writes functions of two variables with all their critical points in a box, found without our engine: of polynomials by
resultants and the roots of polynomials in one variable, of others by Newton's method from a fine grid of starts, both
with mpmath. Kinds are told by the eigenvalues of the Hessian.

    python3 engine/src/test/python/critical.py > engine/src/test/resources/dev/nabla/optimize/critical.txt
"""
import random

import mpmath as mp
import sympy as sp

mp.mp.dps = 50
R = random.Random(20261124)
x, y = sp.symbols("x y", real=True)
BOX = 3


def number():
    return R.choice([1, 2, 3, 4, 5, -1, -2, -3, -4, sp.Rational(1, 2), sp.Rational(-3, 2)])


def polynomial():
    top = R.choice([3, 3, 4])
    terms = [x**i * y**j for i in range(top + 1) for j in range(top + 1 - i) if i + j > 0]
    chosen = R.sample(terms, R.randint(4, min(8, len(terms))))
    return sum(number() * t for t in chosen) + (x**top + R.choice([1, 2]) * y**top if top == 4 else 0)


def smooth():
    parts = [
        sp.sin(number() * x + y), sp.cos(x * y), sp.exp(-(x**2) - y**2), sp.sin(x) * sp.cos(2 * y), sp.sin(2 * y),
        sp.atan(x - y), sp.tanh(x + y), sp.log(2 + x**2 + y**2), sp.sqrt(1 + (x - 1) ** 2 + y**2), x * y / 3,
        x**2 / 4, y**2 / 2, x / 5, -y / 3, sp.exp(x / 2), sp.cosh(y / 2), 1 / (1 + x**2), sp.cos(3 * x), sp.erf(x),
    ]
    return sum(number() * p for p in R.sample(parts, R.randint(3, 5)))


def refined(g, h, start):
    """Newton's method with mpmath; None if it does not settle on a regular zero."""
    p = mp.matrix(start)
    for _ in range(40):
        H = mp.matrix(h(*p))
        if abs(mp.det(H)) < mp.mpf(10) ** -15:
            return None
        step = mp.lu_solve(H, mp.matrix(g(*p)))
        p = p - step
        if mp.norm(p) > 1e3:
            return None
        if mp.norm(step) < mp.mpf(10) ** -40:
            return p
    return None


def of_polynomial(f):
    g = [sp.diff(f, v) for v in (x, y)]
    common = sp.gcd(g[0], g[1])
    if common.free_symbols:
        return None
    r = sp.Poly(sp.resultant(g[0], g[1], y), x)
    if r.is_zero or r.degree() < 1:
        return None
    r = r.quo(r.gcd(r.diff()))
    starts = []
    for a in mp.polyroots([mp.mpf(c.p) / c.q for c in r.all_coeffs()], maxsteps=500, extraprec=400):
        if abs(mp.im(a)) > 1e-25:
            continue
        a = mp.re(a)
        for one in g:
            coefficients = [sp.lambdify(x, c, "mpmath")(a) for c in sp.Poly(one, y).all_coeffs()]
            while coefficients and abs(coefficients[0]) < 1e-25:
                coefficients.pop(0)
            if len(coefficients) > 1:
                roots = mp.polyroots(coefficients, maxsteps=500, extraprec=400)
                starts += [(a, mp.re(b)) for b in roots if abs(mp.im(b)) < 1e-20]
    near = [sp.lambdify((x, y), one, "mpmath") for one in g]
    return [s for s in starts if all(abs(n(*s)) < 1e-12 for n in near)]


def grid(f):
    import numpy as np

    g = sp.lambdify((x, y), [sp.diff(f, v) for v in (x, y)], ["scipy", "numpy"])
    h = sp.lambdify((x, y), sp.hessian(f, (x, y)).tolist(), ["scipy", "numpy"])
    starts = set()
    steps = 70
    for i in range(steps + 1):
        for j in range(steps + 1):
            p = np.array([-BOX + 2 * BOX * i / steps, -BOX + 2 * BOX * j / steps])
            for _ in range(30):
                try:
                    step = np.linalg.solve(np.array(h(*p), dtype=float), np.array(g(*p), dtype=float))
                except (np.linalg.LinAlgError, OverflowError):
                    break
                p = p - step
                if not np.all(np.isfinite(p)) or np.max(np.abs(p)) > 20:
                    break
                if np.max(np.abs(step)) < 1e-10:
                    starts.add((round(p[0], 7), round(p[1], 7)))
                    break
    return sorted(starts)


def points(f, starts):
    g = sp.lambdify((x, y), [sp.diff(f, v) for v in (x, y)], "mpmath")
    h = sp.lambdify((x, y), sp.hessian(f, (x, y)).tolist(), "mpmath")
    value = sp.lambdify((x, y), f, "mpmath")
    found = []
    for s in starts:
        p = refined(g, h, [mp.mpf(s[0]), mp.mpf(s[1])])
        if p is None:
            return None
        if mp.norm(p - mp.matrix([s[0], s[1]])) > 1e-4 or any(mp.norm(p - q) < 1e-20 for q in found):
            continue
        if any(abs(abs(c) - BOX) < 1e-6 for c in p):
            return None
        if all(abs(c) < BOX for c in p):
            found.append(p)
    rows = []
    for p in sorted(found, key=lambda q: (q[0], q[1])):
        e = sorted(mp.eigsy(mp.matrix(h(*p)), eigvals_only=True))
        if min(abs(one) for one in e) < 1e-6:
            return None
        kind = "minimum" if e[0] > 0 else "maximum" if e[1] < 0 else "saddle"
        rows.append(",".join([kind] + [mp.nstr(c, 20, strip_zeros=False) for c in [*p, value(*p), *e]]))
    return rows


def main():
    print("# formula; all critical points with |x|, |y| < %d: kind,x,y,value,eigenvalues" % BOX)
    for make, count in ((polynomial, 60), (smooth, 40)):
        done = 0
        while done < count:
            f = make()
            if f.free_symbols != {x, y}:
                continue
            starts = of_polynomial(f) if make is polynomial else grid(f)
            rows = None if starts is None else points(f, starts)
            if rows is not None:
                done += 1
                print(str(f).replace("**", "^").replace("log(", "ln(") + "; " + " ".join(rows), flush=True)


main()
