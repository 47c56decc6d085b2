"""Roots of functions of one variable with 30 digits, by mpmath.

    python engine/src/test/python/roots.py > engine/src/test/resources/dev/nabla/optimize/roots.txt

A line is `formula | low | high | start | root`. The brackets are those in which Alefeld, Potra and Shi
(1995) and others test such methods; the start is one from which Newton's method reaches the root.
"""

import mpmath as mp

mp.mp.dps = 40
CASES = [
    ("sin(x) - x/2", "1.6", "3", "2", lambda x: mp.sin(x) - x / 2),
    ("2x e^(-5) + 1 - 2e^(-5x)", "0", "1", "0.1", lambda x: 2 * x * mp.exp(-5) + 1 - 2 * mp.exp(-5 * x)),
    ("x^2 - (1 - x)^5", "0", "1", "0.5", lambda x: x**2 - (1 - x) ** 5),
    ("(x - 1) e^(-9x) + x^9", "0", "1", "0.7", lambda x: (x - 1) * mp.exp(-9 * x) + x**9),
    ("x^2 + sin(x/10) - 1/4", "0", "1", "0.5", lambda x: x**2 + mp.sin(x / 10) - mp.mpf(1) / 4),
    ("sqrt(x) - cos(x)", "0", "1", "0.5", lambda x: mp.sqrt(x) - mp.cos(x)),
    ("e^x - 2 - 1/(10x)^2 + 2/(100x)^3", "0.05", "2", "0.7",
     lambda x: mp.exp(x) - 2 - 1 / (10 * x) ** 2 + 2 / (100 * x) ** 3),
    ("x^3 - 2x - 5", "2", "3", "2", lambda x: x**3 - 2 * x - 5),
    ("cos(x) - x", "0", "1", "1", lambda x: mp.cos(x) - x),
    ("x e^x - 1", "-3", "5", "1", lambda x: x * mp.exp(x) - 1),
    ("ln(x) + x^2", "0.001", "10", "0.6", lambda x: mp.log(x) + x**2),
    ("tan(x) - x", "4.4", "4.7", "4.5", lambda x: mp.tan(x) - x),
    ("x^20 - 1/1000", "0", "5", "1", lambda x: x**20 - mp.mpf(1) / 1000),
    ("atan(x) - 1", "-1e300", "1e300", "1", lambda x: mp.atan(x) - 1),
    ("e^(-x) - 1e-200", "1", "1e9", "450", lambda x: mp.exp(-x) - mp.mpf("1e-200")),
    ("x^2 - 1e-200", "0", "1e100", "2e-100", lambda x: x**2 - mp.mpf("1e-200")),
    ("erf(x) - 1/2", "-5", "5", "0.4", lambda x: mp.erf(x) - mp.mpf(1) / 2),
    ("cosh(x) cos(x) + 1", "1", "3", "2", lambda x: mp.cosh(x) * mp.cos(x) + 1),
]


def bisected(f, low, high):
    if f(low) == 0:
        return low
    sign = mp.sign(f(low))
    assert sign * mp.sign(f(high)) < 0
    for _ in range(2400):
        # In the logarithm where the ends are far apart, else halfway.
        middle = mp.sqrt(low * high) if low > 0 and high / low > 4 else (low + high) / 2
        if mp.sign(f(middle)) == sign:
            low = middle
        else:
            high = middle
        if abs(high - low) < mp.mpf(10) ** -36 * abs(high):
            break
    return (low + high) / 2


for formula, low, high, start, f in CASES:
    root = bisected(f, mp.mpf(low), mp.mpf(high))
    print(" | ".join([formula, low, high, start, mp.nstr(root, 30)]))
