"""The works of learning in NumPy: (work, method) -> (names of the inputs, the call, made from them)."""
import numpy as np

REGRESSION = "logistic regression, 1,000,000 x 100"
NEURON = "neuron, 40 samples, 2 features"
STEPS = 1000
RATE = 0.01


def loss_and_gradient(x, y, point):
    score = x @ point[:-1] + point[-1]
    guess = 1 / (1 + np.exp(-score))
    loss = -np.mean(y * np.log(guess) + (1 - y) * np.log(1 - guess))
    error = (guess - y) / len(y)
    return loss, error @ x, error.sum()


def gradient(x, y, point):
    guess = 1 / (1 + np.exp(-(x @ point[:-1] + point[-1])))
    error = (guess - y) / len(y)
    return np.append(error @ x, error.sum())


def descent(x, y, start):
    """So many steps; the loss is not asked for."""
    point = start
    for _ in range(STEPS):
        point = point - RATE * gradient(x, y, point)
    return point


def adam(x, y, start):
    point, mean, square = start, np.zeros_like(start), np.zeros_like(start)
    for step in range(1, STEPS + 1):
        slope = gradient(x, y, point)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        point = point - RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return point


DESIGN = ["design", "design_targets", "design_point"]
SMALL = ["neuron_inputs", "neuron_targets", "neuron_start"]
WORKS = {
    (REGRESSION, "loss and gradient"): (DESIGN, loss_and_gradient),
    (REGRESSION, "sum of the matrix"): (["design"], np.sum),
    (NEURON, "step of gradient descent"): (SMALL, descent),
    (NEURON, "step of Adam"): (SMALL, adam),
}
