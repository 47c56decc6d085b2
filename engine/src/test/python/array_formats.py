"""Is what the Python format writes for arrays valid NumPy, with the value that the formula has by definition?

Random formulas over all operations; NumPy's value against that of the test's evaluation entry by entry.
Run after `mvn -pl engine test-compile`:  pip install numpy scipy && python3 array_formats.py [count] [seed]
"""

import glob
import os
import subprocess
import sys
import warnings

import numpy as np
import scipy.special

ENGINE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")


def samples(count, seed):
    home = os.environ.get("JAVA_HOME", "/usr/lib/jvm/temurin-25-jdk-amd64")
    jars = glob.glob(os.path.expanduser("~/.m2/repository/org/apache/commons/commons-numbers-*/1.2/*.jar"))
    jars += glob.glob(os.path.expanduser("~/.m2/repository/org/j*/**/*.jar"), recursive=True)
    default = os.pathsep.join(os.path.join(ENGINE, "target", folder) for folder in ("test-classes", "classes"))
    path = [os.environ.get("NABLA_CLASSES", default)] + jars
    command = [os.path.join(home, "bin", "java"), "-cp", os.pathsep.join(path), "dev.nabla.text.NumpySamples"]
    return subprocess.run(command + [str(count), str(seed)], capture_output=True, text=True, check=True).stdout


def array(shape, values):
    numbers = np.array([float(value) for value in values.split(",") if value])
    return numbers.reshape(tuple(int(length) for length in shape.split(",") if length))


def of_positive_definite(function):
    """The function, but no number where ours is none: unless the matrix is symmetric and clearly positive definite."""

    def checked(matrix, *rest):
        values = np.linalg.eigvalsh(matrix) if np.allclose(matrix, np.transpose(matrix)) else [-1]
        if min(values) <= 1e-8 * max(values):
            raise np.linalg.LinAlgError
        return function(matrix, *rest)

    return checked


def main():
    count, seed = (sys.argv[1:] + ["5000", "1"][len(sys.argv) - 1 :])[:2]
    np.seterr(all="ignore")
    warnings.simplefilter("ignore")
    np.linalg.slogdet = of_positive_definite(np.linalg.slogdet)
    np.linalg.solve = of_positive_definite(np.linalg.solve)
    names = {"np": np, "scipy": scipy}
    tally = {"equal": 0, "no number": 0, "different": 0}
    for line in samples(count, seed).splitlines():
        first, *rest = line.split("\t")
        if first != "=":
            shape, values = rest
            names[first] = int(values) if not shape and "." not in values else array(shape, values)
            continue
        text, shape, values = rest
        ours = array(shape, values)
        try:
            theirs = np.asarray(eval(text, dict(names)), dtype=float)
        except (np.linalg.LinAlgError, ZeroDivisionError, OverflowError, IndexError):  # SciPy: logsumexp of nothing
            tally["no number"] += 1
            continue
        if np.isnan(ours).any() or (np.abs(ours) > 1e12).any():
            tally["no number"] += 1
        elif theirs.shape == ours.shape and np.allclose(theirs, ours, rtol=1e-8, atol=1e-10 * (1 + np.abs(ours).max(initial=0))):
            tally["equal"] += 1
        else:
            tally["different"] += 1
            print(text, "is", theirs.tolist(), "not", ours.tolist())
    print(tally)
    sys.exit(1 if tally["different"] else 0)


if __name__ == "__main__":
    main()
