"""Writes the levels that matplotlib chooses for contourf(levels=count): one line for each case,
the least and the greatest value, the count, and the levels."""

import random
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

OUT = Path(__file__).parents[1] / "resources/dev/nabla/figure/contour/levels.txt"


def levels(least, greatest, count):
    grid = np.array([[least, greatest], [greatest, least]])
    chosen = plt.contourf(grid, levels=count).levels
    plt.close()
    return chosen


def cases():
    random.seed(7)
    yield 29.52078226685974, 50.0, 20
    yield 6.278419229168828, 9.405541605865006, 20
    yield 0.0, 1.0, 20
    yield -1.0, 1.0, 20
    yield 1e6, 1e6 + 1, 20
    yield -1e-9, 3e-9, 10
    yield 0.1, 0.30000000000000004, 2
    for _ in range(400):
        scale = 10 ** random.uniform(-12, 12)
        middle = random.choice([0, random.uniform(-2, 2), random.uniform(-1e4, 1e4)])
        low, high = sorted((random.random(), random.random()))
        yield scale * (middle + low), scale * (middle + high), random.randint(1, 40)


OUT.parent.mkdir(parents=True, exist_ok=True)
with OUT.open("w") as out:
    for least, greatest, count in cases():
        chosen = " ".join(repr(float(level)) for level in levels(least, greatest, count))
        out.write(f"{float(least)!r} {float(greatest)!r} {count} {chosen}\n")
