"""Derivatives by CasADi's virtual machine: one function, called on the whole row of points."""
import casadi
import numpy as np

from protocol import FUNCTIONS, Peer, column


def compiled(function):
    def build(points):
        x = casadi.SX.sym("x")
        derivative = casadi.Function("derivative", [x], [casadi.gradient(function(casadi, x), x)])
        row = casadi.DM(points.reshape(1, -1))
        return lambda: derivative(row)

    return build


def once(text):
    x, y, z = (casadi.SX.sym(name) for name in "xyz")
    names = {"x": x, "y": y, "z": z, "exp": casadi.exp, "sin": casadi.sin, "cos": casadi.cos}
    function = casadi.Function("function", [x, y, z], [eval(text, names)])
    return lambda: function(0.3, 0.6, 0.9)


WORKS = {(name, "compiled"): (column, compiled(function)) for name, function in FUNCTIONS.items()}

if __name__ == "__main__":
    Peer(f"CasADi {casadi.__version__}", WORKS, {"point": once}, lambda result: np.array(result)).serve()
