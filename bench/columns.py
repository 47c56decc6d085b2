"""The work of dev.nabla.bench.Columns in NumPy: a line `name;time;time;…` for each, in milliseconds."""
import time

import numpy as np

POINTS = 1_000_000
WORK = {
    "x^2: value": lambda x: x**2,
    "x^2: derivative": lambda x: 2 * x,
    "2x^3 - 3x^2 + 5: value": lambda x: 2 * x**3 - 3 * x**2 + 5,
    "2x^3 - 3x^2 + 5: derivative": lambda x: 6 * x**2 - 6 * x,
    "e^(-2x) + 3 sin(3x): value": lambda x: np.exp(-2 * x) + 3 * np.sin(3 * x),
    "e^(-2x) + 3 sin(3x): derivative": lambda x: -2 * np.exp(-2 * x) + 9 * np.cos(3 * x),
}

if __name__ == "__main__":
    x = np.linspace(-5, 5, POINTS)
    for name, function in WORK.items():
        times = []
        until = time.perf_counter() + 1.5
        while time.perf_counter() < until or len(times) < 15:
            start = time.perf_counter()
            function(x)
            times.append((time.perf_counter() - start) * 1000)
        print(name, *times[3:], sep=";")
