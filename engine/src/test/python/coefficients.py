"""Prints the polynomials of the kernels in dev.nabla.compile as Java statements.

Each is the polynomial of least greatest weighted error on an interval, found by the exchange
algorithm of E. Remez (1934) in 60 digits, its coefficients rounded to doubles. Run: python3 coefficients.py [NAME...]
"""
import sys
from mpmath import (mp, mpf, atan, asin, atanh, chop, cos, cosh, erf, erfc, exp, lu_solve, log, matrix, pi, polyval,
                    sin, sinh, sqrt, tan)

mp.dps = 60


def exchange(g, weight, low, high, degree):
    """Minimax coefficients (lowest first) of g on [low, high] for the error weight(t) * (p - g)."""
    count = degree + 2
    points = [(low + high) / 2 - (high - low) / 2 * cos(pi * (i + mpf("0.5")) / count) for i in range(count)]
    grid = [(low + high) / 2 - (high - low) / 2 * cos(pi * mpf(i) / (24 * count)) for i in range(24 * count + 1)]
    targets = [g(t) for t in grid]
    weights = [weight(t) for t in grid]
    coefficients = None
    for _ in range(12):
        system = matrix(count, count)
        right = matrix(count, 1)
        for i, t in enumerate(points):
            power = mpf(1)
            for j in range(degree + 1):
                system[i, j] = power * weight(t)
                power *= t
            system[i, degree + 1] = (-1) ** i
            right[i] = g(t) * weight(t)
        solution = lu_solve(system, right)
        coefficients = [solution[j] for j in range(degree + 1)]
        level = abs(solution[degree + 1])
        errors = [w * (polyval(coefficients[::-1], t) - y) for t, w, y in zip(grid, weights, targets)]
        runs = []
        for t, e in zip(grid, errors):
            if runs and (e >= 0) == (runs[-1][1] >= 0):
                if abs(e) > abs(runs[-1][1]):
                    runs[-1] = (t, e)
            else:
                runs.append((t, e))
        while len(runs) > count:
            runs.pop(0 if abs(runs[0][1]) < abs(runs[-1][1]) else -1)
        if len(runs) < count:
            break
        points = [t for t, _ in runs]
        if max(abs(e) for e in errors) < level * mpf("1.01"):
            break
    return coefficients


def rounded(g, weight, low, high, degree):
    """The coefficients as doubles, the greatest weighted error that is left, and what the lowest one lost."""
    best = exchange(g, weight, low, high, degree)
    doubles = [mpf(float(c)) for c in best]
    worst = max(abs(weight(t) * (polyval(doubles[::-1], t) - g(t)))
                for t in [low + (high - low) * mpf(i) / 997 for i in range(998)])
    return doubles, worst, best[0] - doubles[0]


def from_zero(high):
    """An interval from 0, without 0 itself, where the quotients below are 0/0."""
    return mpf(10) ** -12, mpf(high)


def by_square(f):
    """A function of x as one of u = x^2."""
    return lambda u: f(sqrt(u))


def to_ratio(x, centre=2):
    """(x - c)/(x + c), which makes e^(x^2) erfc(x) nearly a polynomial."""
    return (x - centre) / (x + centre)


def from_ratio(w, centre=2):
    return centre * (1 + w) / (1 - w)


def scaled_erfc(x):
    return exp(x**2) * erfc(x)


def divided_erfc(x):
    return (1 + 2 * x) * scaled_erfc(x)


HALF_LN2 = log(2) / 2 * mpf("1.001")
QUARTER_PI = pi / 4 * mpf("1.001")
LN_END = ((sqrt(mpf(2)) - 1) / (sqrt(mpf(2)) + 1)) * mpf("1.0001")
ONE = lambda t: mpf(1)

POLYNOMIALS = {
    # name: (function of u, weight of its error relative to the kernel's result, interval, degree)
    "exp-even": (by_square(lambda r: (cosh(r) - 1) / r**2), lambda u: u, from_zero(HALF_LN2**2), 5),
    "exp-odd": (by_square(lambda r: (sinh(r) - r) / r**3), lambda u: u, from_zero(HALF_LN2**2), 4),
    "ln": (by_square(lambda z: (2 * atanh(z) - 2 * z) / z**3), lambda u: u / 2, from_zero(LN_END**2), 7),
    "ln-tail": (by_square(lambda z: (2 * atanh(z) - 2 * z - z**3 * 2 / 3) / z**5), lambda u: u**2 / 2,
                from_zero(LN_END**2), 7),
    "softplus": (by_square(lambda z: (2 * atanh(z) - 2 * z) / z**3), lambda u: u / 2, from_zero(mpf(1) / 9 * mpf("1.001")),
                 11),
    "sin": (by_square(lambda r: (sin(r) - r) / r**3), lambda u: u, from_zero(QUARTER_PI**2), 6),
    "cos": (by_square(lambda r: (cos(r) - 1 + r**2 / 2) / r**4), lambda u: u**2, from_zero(QUARTER_PI**2), 5),
    "atan": (by_square(lambda t: (atan(t) - t) / t**3), lambda u: u, from_zero((tan(pi / 8) * mpf("1.001")) ** 2), 11),
    "asin": (by_square(lambda t: (asin(t) - t) / t**3), lambda u: u, from_zero("0.25"), 12),
    "cbrt": (lambda m: m ** (-mpf(1) / 3), lambda m: m ** (mpf(1) / 3), (mpf(1), mpf(2)), 5),
    "erf": (by_square(lambda x: erf(x) / x - 1), lambda u: 1 / (erf(sqrt(u)) / sqrt(u)), from_zero(1), 12),
    "erf-tail": (lambda w: scaled_erfc(from_ratio(w)), lambda w: erfc(from_ratio(w)) if w < 1 else mpf(0),
                 (to_ratio(mpf(1)), to_ratio(mpf(6))), 13),
    "erfc": (lambda w: divided_erfc(from_ratio(w, 4)), lambda w: 1 / divided_erfc(from_ratio(w, 4)),
             (to_ratio(mpf("0.499"), 4), to_ratio(mpf(28), 4)), 21),
}


def java(name, coefficients):
    print(f"    // {name}")
    print(f"    double p = {float(coefficients[-1])!r};")
    for c in coefficients[-2::-1]:
        print(f"    p = Math.fma(p, u, {float(c)!r});")


if __name__ == "__main__":
    for name in sys.argv[1:] or POLYNOMIALS:
        g, weight, (low, high), degree = POLYNOMIALS[name]
        coefficients, worst, lost = rounded(g, weight, low, high, degree)
        java(name, coefficients)
        print(f"    // greatest error 2^{float(log(worst, 2)):.1f}; the last coefficient lost {float(lost)!r}")
