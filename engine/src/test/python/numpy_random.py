"""Writes src/test/resources/dev/nabla/learn/numpy-random.txt: what NumPy's default_rng draws.

A line holds the seed, and then calls of one generator in order: name, arguments, and a checksum of the bits drawn with
the first and the last number. Run: python3 numpy_random.py > ../resources/dev/nabla/learn/numpy-random.txt
"""
import numpy as np


def checksum(words):
    total = 0
    for word in words:
        total = (total * 31 + int(word)) % 2**64
    return total


def bits(values):
    return np.ascontiguousarray(values, dtype=np.float64).view(np.uint64)


def draw(generator, name, arguments):
    if name == "random":
        return bits(generator.random(arguments[0]))
    if name == "uniform":
        return bits(generator.uniform(*arguments))
    if name == "standard_normal":
        return bits(generator.standard_normal(arguments[0]))
    if name == "normal":
        return bits(generator.normal(*arguments))
    if name == "integers":
        return generator.integers(*arguments).view(np.uint64)
    if name == "permutation":
        return generator.permutation(arguments[0])
    values = np.arange(arguments[0], dtype=np.float64)
    generator.shuffle(values)
    return bits(values)


CALLS = [
    [("standard_normal", [400]), ("standard_normal", [400]), ("uniform", [-1.0, 1.0, 50])],
    [("random", [1000])],
    [("uniform", [-3.5, 10.25, 1000]), ("random", [3])],
    [("standard_normal", [200000])],
    [("normal", [2.5, 0.3, 1000]), ("integers", [0, 10, 7]), ("random", [5]), ("integers", [0, 10, 8])],
    [("integers", [0, 2**40, 500]), ("integers", [-(2**63), 2**63 - 1, 500]), ("integers", [0, 2**32, 100])],
    [("integers", [0, 3 * 2**30, 1000]), ("integers", [0, 3 * 2**61, 1000]), ("integers", [5, 6, 3])],
    [("permutation", [100]), ("shuffle", [77]), ("random", [2])],
    [("permutation", [70000]), ("standard_normal", [10])],
]

print(f"# NumPy {np.__version__}, by src/test/python/numpy_random.py")
for seed in [0, 1, 4, 42, 2**32, 2**64 + 12345, 2**200 + 7]:
    for calls in CALLS:
        generator = np.random.default_rng(seed)
        parts = []
        for name, arguments in calls:
            words = draw(generator, name, arguments)
            parts.append(f"{name} {','.join(map(repr, arguments))} {checksum(words)} {int(words[0])} {int(words[-1])}")
        print(seed, "|", " | ".join(parts))
