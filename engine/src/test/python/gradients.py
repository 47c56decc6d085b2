"""Columns and their slopes as NumPy computes them, to the last bit.

Run: python3 gradients.py > ../resources/dev/nabla/derive/gradients.txt
A line: the order of the ends, the step or the places, the values, the slopes; hexadecimal doubles.
"""

import random
import warnings

import numpy as np

warnings.simplefilter("ignore")
rng = random.Random(20)


def written(column):
    return " ".join("NaN" if v != v else float(v).hex().replace("inf", "Infinity") for v in column)


def told(values, order, spacing):
    slopes = np.gradient(np.array(values), spacing, edge_order=order)
    place = written([spacing] if np.ndim(spacing) == 0 else spacing)
    kind = "step" if np.ndim(spacing) == 0 else "places"
    print(f"{order} | {kind} | {place} | {written(values)} | {written(slopes)}")


def column(size, kind):
    if kind == "wide":
        return [rng.uniform(-1, 1) * 10 ** rng.randint(-300, 300) for _ in range(size)]
    if kind == "hard":
        hard = [0.0, -0.0, float("inf"), float("-inf"), float("nan"), 5e-324, 1.7e308]
        return [rng.choice(hard + [rng.uniform(-9, 9)]) for _ in range(size)]
    return [rng.gauss(0, 3) for _ in range(size)]


for size in (2, 3, 4, 5, 8, 17):
    for kind in ("plain", "wide", "hard"):
        for order in (1, 2):
            if size <= order:
                continue
            values = column(size, kind)
            told(values, order, rng.choice([0.1, 1 / 3, 1e-5, 2.0, -0.25, 3, 1e-310]))
            told(values, order, np.array(sorted(column(size, "plain"))))
            told(values, order, np.array(column(size, "plain")))
            told(values, order, np.linspace(-1.3, 2.9, size))
            told(values, order, np.arange(size) * 0.25)
            told(values, order, np.array(column(size, kind)))
