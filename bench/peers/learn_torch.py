"""The works of learning in PyTorch: (work, method) -> (names of the inputs, build)."""
import numpy as np
import torch

BATCH = 128
SEED = 1
RATE = 0.1


def epoch(images, targets, start):
    """From the same parameters every time; batches in the order of NumPy's permutation, as ours."""
    classes = targets.argmax(1)
    net = torch.nn.Sequential(torch.nn.Linear(784, 100), torch.nn.ReLU(), torch.nn.Linear(100, 10))
    parameters = list(net.parameters())
    optimizer = torch.optim.SGD(parameters, lr=RATE)
    loss = torch.nn.CrossEntropyLoss()

    def call():
        with torch.no_grad():
            torch.nn.utils.vector_to_parameters(start.clone(), parameters)
        order = torch.from_numpy(np.random.default_rng(SEED).permutation(len(images)))
        for part in order.split(BATCH):
            optimizer.zero_grad()
            loss(net(images[part]), classes[part]).backward()
            optimizer.step()
        return torch.nn.utils.parameters_to_vector(parameters)

    return call


WORKS = {
    ("network 784-100-10, 60,000 samples", "epoch in batches of 128"): (
        ["images", "image_targets", "network_start"],
        epoch,
    ),
}
