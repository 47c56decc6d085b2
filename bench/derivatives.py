"""The work of dev.nabla.bench.Derivatives in SymPy: a line `name;time;time;…` for each, in milliseconds.

The tenth derivative of seven nested sines is left out: SymPy does not end.
"""
import random
import time

from sympy import diff, exp, hessian, log, simplify, symbols
from sympy.core.cache import clear_cache

w, x, y, b, w1, w2 = symbols("w x y b w1 w2")
NEURON = -y * log(1 / (1 + exp(-(w * x + b)))) - (1 - y) * log(1 - 1 / (1 + exp(-(w * x + b))))


def log_loss():
    numbers = random.Random(1)
    total = 0
    for sample in range(20):
        first, second = (round(numbers.gauss(0, 1), 3) for _ in range(2))
        activation = 1 / (1 + exp(-(w1 * first + w2 * second + b)))
        total += -log(activation) if sample % 2 == 1 else -log(1 - activation)
    return total


LOSS = log_loss()
WORK = {
    "log loss of one neuron": lambda: simplify(diff(NEURON, w)),
    "log loss of 20 samples": lambda: ([diff(LOSS, v) for v in (w1, w2, b)], hessian(LOSS, (w1, w2, b))),
}

if __name__ == "__main__":
    for name, work in WORK.items():
        times = []
        until = time.perf_counter() + 3
        while not times or time.perf_counter() < until:
            clear_cache()
            start = time.perf_counter()
            work()
            times.append((time.perf_counter() - start) * 1000)
        print(name, *times, sep=";")
