"""Losses, gradients and training runs of small networks, by PyTorch in 64 bits.

    pip install torch==2.13.0
    python engine/src/test/python/networks.py > engine/src/test/resources/dev/nabla/learn/networks.txt

A case is `network FEATURES OUTPUTS:ACTIVATION,... LOSS SAMPLES SEED SCALE`, then `loss NUMBER`,
`gradient NUMBER ...`, `output NUMBER ...` of the first sample, and lines
`train METHOD STEPS NUMBER ...` with the parameters after some steps on all samples.

Entry number i of an array is LOW + (HIGH - LOW) * ((i * 7919 + SEED * 104729) mod 2003) / 2003: the
parameters with SEED from -SCALE to SCALE, the features (sample by sample) with SEED + 1 from -1 to
1, the targets with SEED + 2 from 0 to 1, but rounded for the log loss, and for the cross-entropy
sample j is of class (7 j + SEED) mod OUTPUTS.
"""

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)


def entries(count, seed, low, high):
    i = torch.arange(count)
    return low + (high - low) * ((i * 7919 + seed * 104729) % 2003).to(torch.float64) / 2003


ACTIVATIONS = {
    "linear": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": torch.relu,
    "softmax": lambda z: torch.softmax(z, 1),
}


def scores(theta, x, layers):
    at = 0
    z = x
    for index, (outputs, activation) in enumerate(layers):
        inputs = z.shape[1]
        w = theta[at : at + outputs * inputs].reshape(outputs, inputs)
        at += outputs * inputs
        z = z @ w.T + theta[at : at + outputs]
        at += outputs
        if index < len(layers) - 1:
            z = ACTIVATIONS[activation](z)
    return z


def loss_of(name, z, activation, y):
    m = z.shape[0]
    if name == "mse":
        return ((y - ACTIVATIONS[activation](z)) ** 2).sum() / (2 * m)
    if name == "log":
        return F.binary_cross_entropy_with_logits(z, y, reduction="sum") / m
    return F.cross_entropy(z, y, reduction="sum") / m


METHODS = {
    "gradient-descent": lambda p: torch.optim.SGD(p, lr=0.1),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
    "nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.01, alpha=0.9, eps=1e-8),
    "adam": lambda p: torch.optim.Adam(p, lr=0.05),
}


def numbers(values):
    return " ".join(repr(float(v)) for v in values)


def case(features, layers, loss, samples, seed, scale, methods=()):
    outputs, last = layers[-1]
    count, inputs = 0, features
    for o, _ in layers:
        count += o * (inputs + 1)
        inputs = o
    start = entries(count, seed, -scale, scale)
    x = entries(samples * features, seed + 1, -1, 1).reshape(samples, features)
    if loss == "cross-entropy":
        y = F.one_hot((7 * torch.arange(samples) + seed) % outputs, outputs).to(torch.float64)
    else:
        y = entries(samples * outputs, seed + 2, 0, 1).reshape(samples, outputs)
        y = y.round() if loss == "log" else y
    shown = ",".join(f"{o}:{a}" for o, a in layers)
    print(f"network {features} {shown} {loss} {samples} {seed} {scale}")
    theta = start.clone().requires_grad_()
    z = scores(theta, x, layers)
    value = loss_of(loss, z, last, y)
    value.backward()
    print("loss", repr(value.item()))
    print("gradient", numbers(theta.grad))
    print("output", numbers(ACTIVATIONS[last](z)[0]))
    for method in methods:
        theta = start.clone().requires_grad_()
        optimiser = METHODS[method]([theta])
        for _ in range(25):
            optimiser.zero_grad()
            loss_of(loss, scores(theta, x, layers), last, y).backward()
            optimiser.step()
        print("train", method, 25, numbers(theta.detach()))


seed = 1
for activation in ACTIVATIONS:
    for hidden in [[], ["tanh"], ["relu"], ["sigmoid", "softmax"], ["linear", "tanh", "relu"]]:
        layers = [(4 + i, a) for i, a in enumerate(hidden)] + [(3, activation)]
        case(3, layers, "mse", 7, seed, 1.0)
        seed += 1
        if activation == "sigmoid":
            case(3, layers, "log", 7, seed, 1.0)
            seed += 1
        if activation == "softmax":
            case(3, layers, "cross-entropy", 7, seed, 1.0)
            seed += 1
case(2, [(1, "linear")], "mse", 40, seed, 0.5, METHODS)
case(2, [(1, "sigmoid")], "log", 40, seed + 1, 0.5, METHODS)
case(4, [(8, "tanh"), (3, "softmax")], "cross-entropy", 30, seed + 2, 0.7, METHODS)
case(4, [(6, "relu"), (5, "sigmoid"), (2, "linear")], "mse", 30, seed + 3, 0.7, METHODS)
# Scores of hundreds, where exponentials overflow and logarithms of 0 are not numbers.
case(2, [(1, "sigmoid")], "log", 9, seed + 4, 1000.0)
case(3, [(4, "softmax")], "cross-entropy", 9, seed + 5, 1000.0)
