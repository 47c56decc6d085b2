"""The works on arrays for PyTorch: name -> (names of the inputs, value, places of the inputs to differentiate by)."""
import torch


def log_sum_exp(x):
    return torch.logsumexp(x, 0)


def least_squares(matrix, right, x):
    residual = matrix @ x - right
    return 0.5 * torch.dot(residual, residual)


def mixture(samples, weights, means, factors, wishart):
    n, d = samples.shape
    gamma, m = wishart
    logs = factors[:, :d]
    rows, columns = torch.tril_indices(d, d, -1)
    lower = torch.zeros(factors.shape[0], d, d)
    lower[:, rows, columns] = factors[:, d:]
    whitening = lower + torch.diag_embed(torch.exp(logs))
    moved = (whitening * means[:, None, :]).sum(2)
    white = (samples @ whitening.reshape(-1, d).T).reshape(n, -1, d) - moved
    inner = weights + logs.sum(1) - 0.5 * (white**2).sum(2)
    prior = 0.5 * gamma**2 * (torch.sum(torch.exp(logs) ** 2) + torch.sum(factors[:, d:] ** 2)) - m * logs.sum()
    return torch.logsumexp(inner, 1).sum() - n * torch.logsumexp(weights, 0) + prior


def reprojection(camera, point, weight, seen):
    """The whole batch at once; columns of a camera as in arrays_jax."""
    rotation, centre, focal, principal, radial = camera[:, :3], camera[:, 3:6], camera[:, 6:7], camera[:, 7:9], camera[:, 9:]
    moved = point - centre
    angle = rotation.square().sum(1, keepdim=True).sqrt()
    axis = rotation / angle
    turned = (
        moved * angle.cos()
        + torch.linalg.cross(axis, moved) * angle.sin()
        + axis * (axis * moved).sum(1, keepdim=True) * (1 - angle.cos())
    )
    flat = turned[:, :2] / turned[:, 2:]
    square = flat.square().sum(1, keepdim=True)
    bent = focal * flat * (1 + radial[:, :1] * square + radial[:, 1:] * square**2)
    return weight[:, None] * (bent + principal - seen)


def residuals(cameras, points, weights, seen, which):
    camera, point = which[:, 0].long(), which[:, 1].long()
    return reprojection(cameras[camera], points[point], weights, seen), 1 - weights**2


def jacobian(cameras, points, weights, seen, which):
    """One sweep back for each of the two residuals, over all observations."""
    camera, point = which[:, 0].long(), which[:, 1].long()
    leaves = [each.detach().requires_grad_() for each in (cameras[camera], points[point], weights)]
    errors = reprojection(*leaves, seen)
    rows = [torch.autograd.grad(errors[:, row].sum(), leaves, retain_graph=row == 0) for row in range(2)]
    return rows, -2 * weights


def rows_of_columns(result):
    rows, slopes = result
    return [torch.cat([row[0], row[1], row[2][:, None]], dim=1).T for row in rows], slopes


def chain(weights, biases, ends, sequence):
    layers, _, width = weights.shape
    hidden = [torch.zeros(width) for _ in range(layers)]
    memory = [torch.zeros(width) for _ in range(layers)]
    total = torch.zeros(())
    steps = sequence.shape[0] - 1
    for t in range(steps):
        below = sequence[t] * ends[0]
        for layer in range(layers):
            gates = torch.stack([below, below, hidden[layer], hidden[layer]]) * weights[layer] + biases[layer]
            opened = torch.sigmoid(gates[:3])
            memory[layer] = memory[layer] * opened[0] + opened[1] * torch.tanh(gates[3])
            below = hidden[layer] = opened[2] * torch.tanh(memory[layer])
        guess = below * ends[1] + ends[2]
        total = total + torch.dot(sequence[t + 1], guess - torch.log(torch.sum(torch.exp(guess)) + 2))
    return -total / (steps * width)


WORKS = {
    "log-sum-exp": (["exponents"], log_sum_exp, [0]),
    "least squares": (["matrix", "right", "unknowns"], least_squares, [2]),
    "Gaussian mixture": (["samples", "mixing", "means", "factors", "wishart"], mixture, [1, 2, 3]),
    "bundle adjustment": (["cameras", "places", "weights", "seen", "which"], residuals, jacobian),
    "LSTM chain": (["gate_weights", "gate_biases", "ends", "sequence"], chain, [0, 1, 2]),
}
ARRANGE = {
    ("bundle adjustment", "value"): lambda result: (result[0].T, result[1]),
    ("bundle adjustment", "gradient"): rows_of_columns,
}
