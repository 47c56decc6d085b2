"""Derivatives by PyTorch in double precision, and the works on arrays."""
import sys

import torch

import arrays_torch
import learn_torch
from protocol import FUNCTIONS, Peer, column, load

torch.set_default_dtype(torch.float64)
if len(sys.argv) > 2:
    torch.set_num_threads(int(sys.argv[2]))


def reverse(function):
    def build(points):
        x = torch.from_numpy(points).requires_grad_()
        return lambda: torch.autograd.grad(function(torch, x).sum(), x)

    return build


def tensors(names):
    return lambda: [torch.from_numpy(load(name)) for name in names]


def value(function):
    def build(*arguments):
        def call():
            with torch.no_grad():
                return function(*arguments)

        return call

    return build


def gradient(function, wanted):
    def build(*arguments):
        leaves = [arguments[i].requires_grad_() for i in wanted]

        def call():
            result = function(*arguments)
            return (result, *torch.autograd.grad(result, leaves))

        return call

    return build


def called(function):
    return lambda *arguments: lambda: function(*arguments)


WORKS = {(name, "compiled"): (column, reverse(function)) for name, function in FUNCTIONS.items()}
for name, (names, function, wanted) in arrays_torch.WORKS.items():
    WORKS[name, "value"] = tensors(names), value(function)
    WORKS[name, "gradient"] = tensors(names), called(wanted) if callable(wanted) else gradient(function, wanted)
for key, (names, build) in learn_torch.WORKS.items():
    WORKS[key] = tensors(names), build

if __name__ == "__main__":
    Peer(
        f"PyTorch {torch.__version__}",
        WORKS,
        numbers=lambda result: result.detach().numpy(),
        arrange=arrays_torch.ARRANGE,
    ).serve()
