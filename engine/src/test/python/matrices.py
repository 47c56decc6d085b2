"""Writes what SymPy says about random matrices for MatrixTest, in its own notation for matrices.

Each line: kind | matrix | determinant | rank | inverse or - | coefficients of the characteristic
polynomial from the highest power down | real eigenvalues with repetition, as decimals, or -.

    python3 matrices.py > ../resources/dev/nabla/algebra/matrices.txt
"""

import random

import sympy

random.seed(20)
SYMBOLS = sympy.symbols("a b c d x y", real=True)


def rational():
    return sympy.Rational(random.randint(-9, 9), random.choice([1, 1, 1, 2, 3, 5]))


def symbolic():
    return random.choice(
        [
            rational,
            lambda: random.choice(SYMBOLS),
            lambda: random.choice(SYMBOLS) * random.randint(-3, 3),
            lambda: random.choice(SYMBOLS) + random.randint(-2, 2),
            lambda: random.choice(SYMBOLS) ** 2,
            lambda: random.choice(SYMBOLS) - random.choice(SYMBOLS),
        ]
    )()


def text(value):
    return str(value).replace("**", "^").replace("Matrix(", "").removesuffix(")") if isinstance(
        value, sympy.MatrixBase
    ) else str(value).replace("**", "^")


def line(kind, matrix):
    determinant = sympy.factor(matrix.det(method="berkowitz"))
    inverse = "-" if determinant == 0 else text(matrix.inv(method="ADJ").applyfunc(sympy.factor))
    t = sympy.Symbol("t")
    polynomial = matrix.charpoly(t)
    coefficients = ", ".join(text(sympy.factor(each)) for each in polynomial.all_coeffs())
    roots = "-"
    if not matrix.free_symbols:
        found = sympy.Poly(polynomial.as_expr(), t).real_roots()
        roots = ", ".join(str(sympy.N(each, 15)) for each in found)
    rank = matrix.rank(simplify=True)
    print(" | ".join([kind, text(matrix), text(determinant), str(rank), inverse, coefficients, roots]))


for size in (1, 2, 2, 2, 3, 3, 3, 4, 4, 5):
    for _ in range(6):
        line("rational", sympy.Matrix(size, size, lambda i, j: rational()))
    if size > 1:
        matrix = sympy.Matrix(size, size, lambda i, j: rational())
        matrix[size - 1, :] = matrix[0, :] * 2 - matrix[size - 2, :]
        line("dependent", matrix)
        other = sympy.Matrix(size, size, lambda i, j: rational())
        line("symmetric", other + other.T)
for size in (1, 2, 2, 2, 2, 3, 3):
    for _ in range(6):
        line("symbolic", sympy.Matrix(size, size, lambda i, j: symbolic()))
    if size > 1:
        matrix = sympy.Matrix(size, size, lambda i, j: symbolic())
        matrix[size - 1, :] = (matrix[0, :] * SYMBOLS[0]).applyfunc(sympy.expand)
        line("dependent", matrix)
