"""Writes function values to 40 digits by mpmath: the cases of DigitsTest.

Run from this folder: python3 digits.py > ../resources/dev/nabla/enclosure/digits.csv
"""
import random
from mpmath import (mp, mpf, acos, acosh, asin, asinh, atan, atanh, cbrt, cos, cosh, digamma, erf, erfc, exp, expm1,
                    factorial, floor, gamma, isinf, isnan, log, log10, log1p, loggamma, nstr, sign, sin, sinh, sqrt,
                    tan, tanh)

mp.dps = 400
DIGITS = 40
FUNCTIONS = {
    "SIN": sin, "COS": cos, "TAN": tan, "SEC": lambda x: 1 / cos(x), "CSC": lambda x: 1 / sin(x),
    "COT": lambda x: cos(x) / sin(x), "ASIN": asin, "ACOS": acos, "ATAN": atan, "SINH": sinh, "COSH": cosh,
    "TANH": tanh, "ASINH": asinh, "ACOSH": acosh, "ATANH": atanh, "EXP": exp, "EXPM1": expm1, "LN": log,
    "LOG1P": log1p, "LOG10": log10, "LOG2": lambda x: log(x) / log(2), "CBRT": lambda x: sign(x) * cbrt(abs(x)),
    "SIGMOID": lambda x: 1 / (1 + exp(-x)), "SOFTPLUS": lambda x: log(1 + exp(x)),
    "GELU": lambda x: x / 2 * erfc(-x / sqrt(mpf(2))), "ERF": erf, "ERFC": erfc, "GAMMA": gamma,
    "LGAMMA": loggamma, "DIGAMMA": digamma, "FACTORIAL": factorial, "FLOOR": floor,
}
POINTS = ["0.5", "1.25", "-2.75", "20", "1E-30", "-0.999999", "3.14159265358979323846", "123456.789"]


def domain(name, x):
    return not ((name in ("ASIN", "ACOS", "ATANH") and abs(x) > 1) or (name == "ACOSH" and x < 1)
                or (name in ("LN", "LOG10", "LOG2", "LGAMMA") and x <= 0) or (name == "LOG1P" and x <= -1))


if __name__ == "__main__":
    random.seed(20)
    for name, f in FUNCTIONS.items():
        points = POINTS + [f"{random.uniform(-30, 30):.12f}" for _ in range(4)] + [f"{random.uniform(-1, 1):.12f}"]
        for text in points:
            x = mpf(text)
            huge = abs(x) > 100 and name not in ("SIN", "COS", "TAN", "ATAN", "LN", "ASINH", "CBRT")
            if huge or not domain(name, x):
                continue
            print(f"{name},{text},{nstr(f(x), DIGITS, strip_zeros=False, min_fixed=-5, max_fixed=60)}")
