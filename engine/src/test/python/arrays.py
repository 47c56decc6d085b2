"""Values and gradients of expressions with arrays, by NumPy and JAX.

    pip install jax==0.10.2
    python engine/src/test/python/arrays.py > engine/src/test/resources/dev/nabla/compile/arrays.txt

A case is some lines: `in NAME SHAPE SEED LOW HIGH` for each argument, whose entry number i is
LOW + (HIGH - LOW) * ((i * 7919 + SEED * 104729) mod 2003) / 2003, then `value EXPRESSION` or
`gradient EXPRESSION`, whose results are `= NAME SHAPE ENTRY...`: all entries in the order of rows,
or, where they are many, those with numbers that are multiples of 97, and the sum of all entries
weighted by 1, 2, 3, 1, 2, 3, ... last. Values are NumPy's; gradients are JAX's, in 64 bits.
"""

import random

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)
FEW = 60


def softplus(m, x):
    return m.logaddexp(x, 0.0)


def logsumexp(m, x, axes):
    if m is jnp:
        return jax.scipy.special.logsumexp(x, axis=axes)
    if all(x.shape[a] for a in axes):
        top = np.max(x, axis=axes, keepdims=True)
        top = np.where(np.isfinite(top), top, 0.0)
        with np.errstate(divide="ignore"):
            return np.log(np.sum(np.exp(x - top), axis=axes)) + np.squeeze(top, axes)
    return np.full(np.sum(x, axis=axes).shape, -np.inf)


UNARY = {
    "neg": lambda m, x: -x,
    "exp": lambda m, x: m.exp(x),
    "ln": lambda m, x: m.log(x),
    "sin": lambda m, x: m.sin(x),
    "tanh": lambda m, x: m.tanh(x),
    "sigmoid": lambda m, x: 1 / (1 + m.exp(-x)),
    "softplus": softplus,
    "relu": lambda m, x: m.maximum(x, 0.0),
    "sqrt": lambda m, x: m.sqrt(x),
    "abs": lambda m, x: m.abs(x),
    "T": lambda m, x: m.transpose(x),
    "diag": lambda m, x: m.diag(x),
    "diagof": lambda m, x: m.diagonal(x),
    "trace": lambda m, x: m.trace(x),
    "logdet": lambda m, x: m.linalg.slogdet(x)[1],
}
BINARY = {
    "+": lambda m, a, b: a + b,
    "-": lambda m, a, b: a - b,
    "*": lambda m, a, b: a * b,
    "/": lambda m, a, b: a / b,
    "dot": lambda m, a, b: a @ b,
    "outer": lambda m, a, b: m.outer(a, b),
    "solve": lambda m, a, b: m.linalg.solve(a, b),
}


def tokens(text):
    return text.replace("(", " ( ").replace(")", " ) ").split()


def tree(words):
    word = words.pop(0)
    if word != "(":
        return word
    parts = []
    while words[0] != ")":
        parts.append(tree(words))
    words.pop(0)
    return parts


def value(m, node, symbols):
    if isinstance(node, str):
        return symbols[node] if node in symbols else m.asarray(float(node))
    head, rest = node[0], node[1:]
    if head == "eye":
        return m.eye(int(rest[0]))
    x = value(m, rest[0], symbols) if head not in ("cat", "where") else None
    numbers = [int(r) for r in rest[1:]] if head in (
        "sum", "mean", "max", "lse", "pow", "reshape", "expand", "slice", "index", "embed") else None
    if head in UNARY:
        return UNARY[head](m, x)
    if head in BINARY:
        return BINARY[head](m, x, value(m, rest[1], symbols))
    if head == "pow":
        return x ** numbers[0]
    if head in ("sum", "mean", "max", "lse"):
        axes = tuple(a % x.ndim for a in numbers) if numbers else tuple(range(x.ndim))
        if head == "sum":
            return m.sum(x, axis=axes)
        if head == "mean":
            return m.mean(x, axis=axes)
        if head == "max":
            return m.max(x, axis=axes, initial=-m.inf) if m is np else jnp.max(x, axis=axes)
        return logsumexp(m, x, axes)
    if head == "reshape":
        return m.reshape(x, tuple(numbers))
    if head == "expand":
        return m.broadcast_to(x, tuple(numbers))
    if head == "slice":
        axis, start, stop, step = numbers
        return x[(slice(None),) * axis + (slice(start, stop, step),)]
    if head == "index":
        return x[(slice(None),) * numbers[0] + (numbers[1],)]
    if head == "embed":
        axis, start, step, length = numbers
        shape = x.shape[:axis] + (length,) + x.shape[axis + 1:]
        place = (slice(None),) * axis + (slice(start, start + x.shape[axis] * step, step),)
        if m is np:
            whole = np.zeros(shape)
            whole[place] = x
            return whole
        return jnp.zeros(shape).at[place].set(x)
    if head == "cat":
        return m.concatenate([value(m, r, symbols) for r in rest[1:]], axis=int(rest[0]))
    if head == "where":
        a, b, yes, no = (value(m, r, symbols) for r in rest[1:])
        return m.where({"<": a < b, ">=": a >= b, "=": a == b}[rest[0]], yes, no)
    raise ValueError(head)


def argument(shape, seed, low, high):
    count = int(np.prod(shape))
    numbers = (np.arange(count, dtype=np.int64) * 7919 + seed * 104729) % 2003
    return (low + (high - low) * (numbers / 2003)).reshape(shape)


def show(shape):
    return "x".join(map(str, shape)) if shape else "()"


def result(name, array):
    array = np.asarray(array, dtype=np.float64)
    flat = array.reshape(-1)
    if flat.size <= FEW:
        shown = list(flat)
    else:
        weights = np.arange(flat.size) % 3 + 1
        shown = list(flat[::97]) + [np.sum(flat * weights)]
    print("=", name, show(array.shape), *(repr(float(each)) for each in shown))


def case(kind, expression, arguments):
    """arguments: name -> (shape, low, high)"""
    symbols = {}
    for seed, (name, (shape, low, high)) in enumerate(arguments.items()):
        print("in", name, show(shape), seed, low, high)
        symbols[name] = argument(shape, seed, low, high)
    print(kind, expression)
    node = tree(tokens(expression))
    result("f", value(np, node, symbols))
    if kind == "gradient":
        names = list(symbols)

        def f(*values):
            return value(jnp, node, dict(zip(names, values)))

        gradients = jax.grad(f, argnums=tuple(range(len(names))))(*symbols.values())
        for name, gradient in zip(names, gradients):
            result(name, gradient)
    print()


def each_operation():
    sizes = [0, 1, 2, 3, 7, 64, 65, 1000]
    for n in sizes:
        v = {"x": ((n,), -2, 2), "y": ((n,), -1, 3)}
        for reducer in ("sum", "lse", "max"):
            case("value", f"({reducer} x)", v)
            case("value", f"({reducer} (* x y))", v)
        case("value", "(dot x y)", v)
        case("value", "(+ (sigmoid x) (softplus y))", v)
    for n in (0, 1, 2, 3, 7, 64, 65):
        case("value", "(outer x y)", {"x": ((n,), -2, 2), "y": ((n + 1,), -1, 3)})
        case("value", "(diag x)", {"x": ((n,), -2, 2)})
        case("value", "(+ (diagof A) (trace A))", {"A": ((n, n), -2, 2)})
        case("value", f"(* A (eye {n}))", {"A": ((n, n), -2, 2)})
        for k in (0, 1, 3, 65):
            for p in (1, 2, 7):
                c = {"A": ((n, k), -1, 1), "B": ((k, p), -1, 2)}
                case("value", "(dot A B)", c)
                case("value", "(T (dot (T B) (T A)))", c)
                t = {"A": ((k, n), -1, 1), "B": ((p, k), -1, 2)}
                case("value", "(dot (T A) (T B))", t)
    for n, k, p in ((64, 1000, 65), (130, 300, 257), (7, 5000, 3), (3, 2, 1000), (1000, 65, 1)):
        c = {"A": ((n, k), -1, 1), "B": ((k, p), -1, 2)}
        case("value", "(dot A B)", c)
        case("value", "(dot (T (T A)) (* 2 B))", c)
        case("value", "(dot (T A) (dot A B))", c)
    for n, k in ((5000, 3), (3, 5000), (70, 1100), (1100, 70), (2, 3000), (3000, 1)):
        for reducer in ("sum", "max", "lse"):
            for axis in (0, 1):
                case("value", f"({reducer} A {axis})", {"A": ((n, k), -3, 3)})
    for shape in ((7, 65, 3), (65, 2, 64), (2, 0, 3), (1, 7, 1), (3, 1, 1000)):
        for reducer in ("sum", "max", "lse"):
            for axes in ("0", "1", "2", "0 1", "0 2", "1 2", "0 1 2"):
                case("value", f"({reducer} A {axes})", {"A": (shape, -3, 3)})
    a = {"A": ((7, 6, 4), -1, 1)}
    case("value", "(slice A 1 1 6 2)", a)
    case("value", "(exp (slice (slice A 0 2 7 1) 2 0 4 3))", a)
    case("value", "(index (index A 0 3) 1 2)", a)
    case("value", "(embed A 1 2 3 20)", a)
    case("value", "(cat 2 A (exp A) (slice A 2 0 1 1))", a)
    case("value", "(reshape (exp A) 42 4)", a)
    case("value", "(reshape (slice A 1 0 3 1) 12 7)", a)
    case("value", "(reshape (T (index A 2 1)) 2 21)", a)
    case("value", "(expand (index A 2 1) 5 7 6)", a)
    case("value", "(where < A 0 (* A A) (neg A))", a)
    case("value", "(where = A (max A) 1 0)", a)


def gradients():
    v = {"x": ((7,), -2, 2), "y": ((7,), -1, 3)}
    case("gradient", "(lse (* x y))", v)
    case("gradient", "(lse (* 300 x))", {"x": ((1500,), -2, 2)})
    case("gradient", "(sum (exp (- x (lse x))))", {"x": ((7,), -2, 2)})
    case("gradient", "(sum (* w (lse A 1)))", {"A": ((6, 5), -2, 2), "w": ((6,), 0, 1)})
    case("gradient", "(sum (* w (lse A 0)))", {"A": ((6, 5), -2, 2), "w": ((5,), 0, 1)})
    case("gradient", "(max (* x y))", v)
    case("gradient", "(sum (* w (max A 1)))", {"A": ((6, 5), -2, 2), "w": ((6,), 0, 1)})
    case("gradient", "(+ (max x) (max (abs x)))", {"x": ((3,), 1, 1)})
    for n in (1, 2, 3, 7, 20):
        matrix = f"(+ (dot A (T A)) (* {n} (eye {n})))"
        m = {"A": ((n, n), -1, 1), "b": ((n,), -1, 2)}
        case("gradient", f"(sum (* b (solve {matrix} b)))", m)
        case("gradient", f"(logdet {matrix})", {"A": ((n, n), -1, 1)})
        case("gradient", f"(+ (logdet {matrix}) (sum (pow (solve {matrix} B) 2)))",
             {"A": ((n, n), -1, 1), "B": ((n, 3), -1, 2)})
    m = {"A": ((5, 4), -1, 1), "B": ((4, 6), -1, 2)}
    case("gradient", "(sum (sin (dot A B)))", m)
    case("gradient", "(sum (pow (dot (T B) (T A)) 3))", m)
    case("gradient", "(trace (dot (dot A B) (T (dot A B))))", m)
    case("gradient", "(sum (sin (* (outer x y) (outer y x))))", v)
    case("gradient", "(sum (* (slice A 1 1 4 2) (index B 1 1)))",
         {"A": ((5, 4), -1, 1), "B": ((5, 3, 2), -1, 2)})
    case("gradient", "(sum (sin (cat 0 (* 2 A) (exp B) A)))",
         {"A": ((2, 3), -1, 1), "B": ((4, 3), -1, 2)})
    case("gradient", "(sum (pow (embed (exp x) 0 2 3 30) 2))", {"x": ((7,), -1, 1)})
    case("gradient", "(sum (exp (reshape (* A (expand y 7 3)) 3 7)))",
         {"A": ((7, 3), -1, 1), "y": ((3,), -1, 1)})
    case("gradient", "(sum (where < x y (* x x) (sin (* x y))))", v)
    case("gradient", "(sum (where < x 0 (neg x) (sqrt (abs (+ x 1)))))", {"x": ((7,), -2, 2)})
    case("gradient", "(sum (/ (relu x) (+ 2 (tanh y))))", v)
    case("gradient", "(sum (* (diag x) (dot A (diag x))))",
         {"x": ((4,), -1, 1), "A": ((4, 4), -1, 1)})
    case("gradient", "(sum (sin (diagof (dot A A))))", {"A": ((4, 4), -1, 1)})
    case("gradient", "(mean (* (mean A 0) (sum A 0)))", {"A": ((5, 3), -1, 1)})
    for features, samples in ((2, 7), (5, 65), (3, 1500)):
        n = {
            "X": ((features, samples), -2, 2),
            "Y": ((1, samples), 0, 1),
            "w": ((1, features), -1, 1),
            "b": ((), 0.5, 1),
        }
        z = "(+ (dot w X) b)"
        case("gradient", f"(mean (pow (- {z} Y) 2))", n)
        p = f"(sigmoid {z})"
        loss = f"(neg (mean (+ (* Y (ln {p})) (* (- 1 Y) (ln (- 1 {p}))))))"
        case("gradient", loss, n)
        case("gradient", f"(mean (- (softplus {z}) (* Y {z})))", n)


def mixture():
    """The logarithm of the likelihood of a Gaussian mixture, as in the ADBench benchmark: the
    inverse of each covariance is given by the logarithm of a diagonal and a lower triangle."""
    d, k, n = 3, 4, 30
    parts = []
    for j in range(k):
        centred = f"(- X (index means 0 {j}))"
        lower = f"(reshape (dot (index icf 0 {j}) place) {d} {d})"
        scaled = f"(+ (* (exp (index q 0 {j})) {centred}) (dot {centred} (T {lower})))"
        parts.append(
            f"(reshape (- (+ (index alphas 0 {j}) (sum (index q 0 {j})))"
            f" (* 0.5 (sum (pow {scaled} 2) 1))) {n} 1)")
    likelihood = f"(- (sum (lse (cat 1 {' '.join(parts)}) 1)) (* {n} (lse alphas)))"
    arguments = {
        "X": ((n, d), -2, 2),
        "alphas": ((k,), -1, 1),
        "means": ((k, d), -1, 1),
        "q": ((k, d), -1, 0.5),
        "icf": ((k, d * (d - 1) // 2), -1, 1),
        "place": ((d * (d - 1) // 2, d * d), 0, 1),
    }
    case("gradient", likelihood, arguments)


def lstm():
    h, steps = 4, 3
    hidden, cell = "h0", "c0"
    for t in range(steps):
        z = f"(+ (+ (dot W (index X 0 {t})) (dot U {hidden})) b)"
        gates = [f"(slice {z} 0 {i * h} {(i + 1) * h} 1)" for i in range(4)]
        cell = f"(+ (* (sigmoid {gates[0]}) {cell}) (* (sigmoid {gates[1]}) (tanh {gates[2]})))"
        hidden = f"(* (sigmoid {gates[3]}) (tanh {cell}))"
    case("gradient", f"(sum (pow {hidden} 2))", {
        "W": ((4 * h, 2), -1, 1),
        "U": ((4 * h, h), -1, 1),
        "b": ((4 * h,), -1, 1),
        "X": ((steps, 2), -1, 1),
        "h0": ((h,), -1, 1),
        "c0": ((h,), -1, 1),
    })


class Random:
    """Random expressions whose values stay of moderate size."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def shape(self, most):
        while True:
            rank = self.random.randint(0, 3)
            shape = tuple(self.random.choice((0, 1, 2, 3, 7, 64, 65, 1000)) for _ in range(rank))
            if np.prod(shape) <= most:
                return shape

    def narrower(self, shape):
        """A shape that is repeated to fill another."""
        kept = [1 if self.random.random() < 0.3 else length for length in shape]
        return tuple(kept[self.random.randint(0, len(kept)):]) if self.random.random() < 0.3 else tuple(kept)

    def expression(self, shape, depth, symbols):
        r = self.random
        if depth == 0 or r.random() < 0.1:
            same = [name for name, (s, _, _) in symbols.items() if s == shape]
            if same and r.random() < 0.7:
                return r.choice(same)
            name = f"x{len(symbols)}"
            symbols[name] = (shape, -1, 1.5)
            return name
        pick = r.random()
        if pick < 0.3:
            operation = r.choice("+-*")
            parts = [self.expression(shape, depth - 1, symbols),
                     self.expression(self.narrower(shape), depth - 1, symbols)]
            if 0 in shape:
                parts[1] = parts[0]
            r.shuffle(parts)
            return f"(tanh ({operation} {parts[0]} {parts[1]}))"
        if pick < 0.5:
            inner = self.expression(shape, depth - 1, symbols)
            return f"({r.choice(('sin', 'tanh', 'sigmoid', 'neg', 'softplus'))} {inner})"
        if pick < 0.65:
            axis = r.randint(0, len(shape))
            wide = shape[:axis] + (r.choice((1, 2, 3, 7)),) + shape[axis:]
            reducer = r.choice(("mean", "max", "lse"))
            return f"({reducer} {self.expression(wide, depth - 1, symbols)} {axis})"
        if pick < 0.72 and len(shape) == 2:
            return f"(T {self.expression(shape[::-1], depth - 1, symbols)})"
        if pick < 0.8 and len(shape) == 2:
            k = r.choice((1, 2, 7, 65))
            left = self.expression((shape[0], k), depth - 1, symbols)
            right = self.expression((k, shape[1]), depth - 1, symbols)
            return f"(sin (dot {left} {right}))"
        if pick < 0.86 and shape:
            axis = r.randrange(len(shape))
            step = r.randint(1, 2)
            start = r.randint(0, 2)
            wide = shape[:axis] + (start + shape[axis] * step + 1,) + shape[axis + 1:]
            inner = self.expression(wide, depth - 1, symbols)
            return f"(slice {inner} {axis} {start} {start + shape[axis] * step} {step})"
        if pick < 0.92 and shape and shape[0] > 1:
            cut = r.randint(1, shape[0] - 1)
            first = self.expression((cut,) + shape[1:], depth - 1, symbols)
            second = self.expression((shape[0] - cut,) + shape[1:], depth - 1, symbols)
            return f"(cat 0 {first} {second})"
        if pick < 0.96 and shape:
            inner = self.expression((int(np.prod(shape)),), depth - 1, symbols)
            return f"(reshape {inner} {' '.join(map(str, shape))})"
        yes = self.expression(shape, depth - 1, symbols)
        no = self.expression(shape, depth - 1, symbols)
        return f"(where < {yes} {no} (* {yes} {no}) {yes})"


def random_expressions():
    for seed in range(250):
        generator = Random(seed)
        symbols = {}
        expression = generator.expression(generator.shape(3000), generator.random.randint(2, 5), symbols)
        case("value", expression, symbols)
    for seed in range(1000, 1120):
        generator = Random(seed)
        symbols = {}
        shape = generator.shape(300)
        if 0 in shape:
            continue
        inner = generator.expression(shape, generator.random.randint(2, 4), symbols)
        case("gradient", f"(sum {inner})" if shape else inner, symbols)


if __name__ == "__main__":
    each_operation()
    gradients()
    mixture()
    lstm()
    random_expressions()
