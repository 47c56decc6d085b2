"""Numerical derivatives by numpy.gradient, function values included."""
import numpy as np

from protocol import FUNCTIONS, Peer, column


def numerical(function):
    return lambda points: lambda: np.gradient(function(np, points), points)


WORKS = {(name, "numerical"): (column, numerical(function)) for name, function in FUNCTIONS.items()}

if __name__ == "__main__":
    Peer(f"NumPy {np.__version__}", WORKS).serve()
