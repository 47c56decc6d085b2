"""Writes Taylor polynomials by SymPy: of f(a + t h) in t, which knows nothing of partial derivatives.

    python3 engine/src/test/python/taylor.py > engine/src/test/resources/dev/nabla/optimize/taylor.txt
"""
import random
import re

import sympy as sp

R = random.Random(20261124)
x, y, z, t, a, b = sp.symbols("x y z t a b")


def number():
    return R.choice([1, 2, 3, -1, -2, sp.Rational(1, 2), sp.Rational(-1, 3)])


def function(variables):
    u = sum(number() * v for v in variables)
    v = sp.prod(variables)
    w = 1 + variables[0] ** 2 + variables[-1] ** 2
    parts = [
        sp.sin(u), sp.cos(v), sp.exp(u), u**3, v**2, 1 / w, sp.log(w), sp.sqrt(w), sp.atan(u), sp.exp(-v) * u,
        sp.cosh(u), sp.sin(v) * sp.cos(u),
    ]
    return sum(number() * p for p in R.sample(parts, R.choice([1, 2])))


def main():
    print("# formula; point; order; the polynomial")
    for variables in ([x], [x, y], [x, y, z]):
        done = 0
        while done < 25:
            f = function(variables)
            choices = [0, 1, -1, 2, sp.Rational(1, 2), sp.pi / 2] + ([a, b] if len(variables) < 3 else [])
            point = {v: R.choice(choices) for v in variables}
            order = R.randint(1, 6 if len(variables) == 1 else 3)
            along = f.subs({v: point[v] + t * (v - point[v]) for v in variables}, simultaneous=True)
            terms = []
            for k in range(order + 1):
                terms.append(along.subs(t, 0) / sp.factorial(k))
                along = sp.diff(along, t)
            text = "; ".join(
                str(s)
                for s in (f, ",".join("%s=%s" % p for p in point.items()), order, sum(terms, sp.Integer(0)))
            )
            text = re.sub(r"\bE\b", "e", text.replace("**", "^").replace("log(", "ln("))
            if len(text) < 1500:
                done += 1
                print(text)


main()
