"""How the race talks to a peer: a request a line on standard input, an answer a line, words parted by tabs.

start WORK METHOD        started BUILD FIRST     milliseconds: tracing and compiling, then the first call
run WORK METHOD COUNT    times T1 T2 ...         one more call that is not timed, then COUNT timed ones
answer WORK METHOD FILE  written COUNT           the numbers of one call, as doubles
forget WORK METHOD       forgotten
once METHOD TEXT         times BUILD FIRST       a function never seen before, over the column of points

What goes wrong is answered by `failed REASON`, and the next line is read.
"""
import pathlib
import sys
import time

import numpy as np

FUNCTIONS = {
    "x^2": lambda m, x: x**2,
    "2x^3 - 3x^2 + 5": lambda m, x: 2 * x**3 - 3 * x**2 + 5,
    "e^(-2x) + 3 sin(3x)": lambda m, x: m.exp(-2 * x) + 3 * m.sin(3 * x),
}

folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(".")


def load(name):
    return np.load(folder / f"{name}.npy")


def milliseconds(call):
    start = time.perf_counter()
    result = call()
    return (time.perf_counter() - start) * 1000, result


class Peer:
    """Its works: (work, method) -> (inputs, build), where build(*inputs()) gives the call that is timed.

    arrange: what brings a work's result into the common order, outside of the time.
    """

    def __init__(self, version, works, once=None, numbers=None, arrange=None):
        self.version = version
        self.works = works
        self.once = once or {}
        self.numbers = numbers or (lambda result: result)
        self.arrange = arrange or {}
        self.calls = {}

    def flat(self, result):
        if isinstance(result, (tuple, list)):
            return np.concatenate([self.flat(part) for part in result])
        return np.asarray(self.numbers(result), dtype=np.float64).ravel()

    def start(self, work, method):
        inputs, build = self.works[work, method]
        arguments = inputs()
        building, call = milliseconds(lambda: build(*arguments))
        first, _ = milliseconds(call)
        self.calls[work, method] = call
        return f"started\t{building}\t{first}"

    def run(self, work, method, count):
        call = self.calls[work, method]
        call()
        return "\t".join(["times", *(str(milliseconds(call)[0]) for _ in range(int(count)))])

    def answer(self, work, method, file):
        result = self.calls[work, method]()
        numbers = self.flat(self.arrange.get((work, method), lambda whole: whole)(result))
        numbers.tofile(file)
        return f"written\t{numbers.size}"

    def forget(self, work, method):
        self.calls.pop((work, method), None)
        return "forgotten"

    def seen_first(self, method, text):
        build = self.once[method]
        building, call = milliseconds(lambda: build(text))
        first, _ = milliseconds(call)
        self.calls["once", method] = call
        return f"times\t{building}\t{first}"

    def answered(self, line):
        verb, *words = line.rstrip("\n").split("\t")
        verbs = {"start": self.start, "run": self.run, "answer": self.answer, "forget": self.forget, "once": self.seen_first}
        try:
            return verbs[verb](*words)
        except Exception as problem:  # the race goes on without this row
            return f"failed\t{type(problem).__name__}: {problem}".replace("\n", " ")

    def serve(self):
        # What a library prints must not get between the answers.
        answers = sys.stdout
        sys.stdout = sys.stderr
        print(f"hello\t{self.version}", file=answers, flush=True)
        for line in sys.stdin:
            print(self.answered(line), file=answers, flush=True)


def column():
    return (load("points"),)
