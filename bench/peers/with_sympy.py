"""Symbolic derivatives by SymPy, evaluated by NumPy; differentiated anew in every repetition."""
import numpy as np
import sympy

from protocol import FUNCTIONS, Peer, column


def symbolic(function):
    def build(points):
        def call():
            x = sympy.symbols("x")
            return sympy.lambdify(x, sympy.diff(function(sympy, x), x), "numpy")(points)

        return call

    return build


WORKS = {(name, "symbolic"): (column, symbolic(function)) for name, function in FUNCTIONS.items()}

if __name__ == "__main__":
    Peer(f"SymPy {sympy.__version__} + NumPy {np.__version__}", WORKS).serve()
