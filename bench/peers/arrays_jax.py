"""The works on arrays for JAX: name -> (names of the inputs, value, value or residuals with derivatives)."""
import jax
import jax.numpy as jnp
from jax.nn import sigmoid
from jax.scipy.special import logsumexp


def log_sum_exp(x):
    return logsumexp(x)


def least_squares(matrix, right, x):
    residual = matrix @ x - right
    return 0.5 * jnp.dot(residual, residual)


def mixture(samples, weights, means, factors, wishart):
    """The log likelihood of a Gaussian mixture up to constants; a row of factors is the logarithms of
    the diagonal of an inverse Cholesky factor, then its strict lower triangle row by row."""
    n, d = samples.shape
    gamma, m = wishart
    logs = factors[:, :d]
    rows, columns = jnp.tril_indices(d, -1)
    lower = jnp.zeros((factors.shape[0], d, d)).at[:, rows, columns].set(factors[:, d:])
    whitening = lower + jax.vmap(jnp.diag)(jnp.exp(logs))
    moved = (whitening * means[:, None, :]).sum(2)
    white = (samples @ whitening.reshape(-1, d).T).reshape(n, -1, d) - moved
    inner = weights + logs.sum(1) - 0.5 * (white**2).sum(2)
    prior = 0.5 * gamma**2 * (jnp.sum(jnp.exp(logs) ** 2) + jnp.sum(factors[:, d:] ** 2)) - m * logs.sum()
    return logsumexp(inner, axis=1).sum() - n * logsumexp(weights) + prior


def reprojection(camera, point, weight, seen):
    """A camera is rotation (3), centre (3), focal length, principal point (2), radial distortion (2)."""
    rotation, centre, focal, principal, radial = camera[:3], camera[3:6], camera[6], camera[7:9], camera[9:]
    moved = point - centre
    angle = jnp.sqrt(jnp.dot(rotation, rotation))
    axis = rotation / angle
    turned = (
        moved * jnp.cos(angle)
        + jnp.cross(axis, moved) * jnp.sin(angle)
        + axis * jnp.dot(axis, moved) * (1 - jnp.cos(angle))
    )
    flat = turned[:2] / turned[2]
    square = jnp.dot(flat, flat)
    return weight * (focal * flat * (1 + radial[0] * square + radial[1] * square**2) + principal - seen)


def residuals(cameras, points, weights, seen, which):
    camera, point = which[:, 0].astype(int), which[:, 1].astype(int)
    return jax.vmap(reprojection)(cameras[camera], points[point], weights, seen), 1 - weights**2


def jacobian(cameras, points, weights, seen, which):
    """For each observation a block of 2 rows and 15 columns, and the slope of its weight's residual."""
    camera, point = which[:, 0].astype(int), which[:, 1].astype(int)
    blocks = jax.vmap(jax.jacrev(reprojection, argnums=(0, 1, 2)))(cameras[camera], points[point], weights, seen)
    return blocks, -2 * weights


def rows_of_columns(result):
    """The Jacobian as one column for each of its 2 x 15 entries, then the slopes of the weights."""
    (by_camera, by_point, by_weight), slopes = result
    return jnp.concatenate([by_camera, by_point, by_weight[..., None]], axis=2).transpose(1, 2, 0), slopes


def cell(weights, biases, hidden, memory, below):
    """One layer; its four gates see the input (first two) or the hidden state, element by element."""
    gates = jnp.stack([below, below, hidden, hidden]) * weights + biases
    memory = memory * sigmoid(gates[0]) + sigmoid(gates[1]) * jnp.tanh(gates[3])
    return sigmoid(gates[2]) * jnp.tanh(memory), memory


def chain(weights, biases, ends, sequence):
    """The mean loss of predicting a sequence; weights and biases are layers x 4 x width, ends 3 x width."""
    layers, _, width = weights.shape

    def step(state, pair):
        given, next_one = pair
        below = given * ends[0]
        hidden, memory = [], []
        for layer in range(layers):
            below, kept = cell(weights[layer], biases[layer], state[0][layer], state[1][layer], below)
            hidden.append(below)
            memory.append(kept)
        guess = below * ends[1] + ends[2]
        loss = jnp.dot(next_one, guess - jnp.log(jnp.sum(jnp.exp(guess)) + 2))
        return (jnp.stack(hidden), jnp.stack(memory)), loss

    empty = jnp.zeros((layers, width))
    _, losses = jax.lax.scan(step, (empty, empty), (sequence[:-1], sequence[1:]))
    return -losses.sum() / (losses.size * width)


WORKS = {
    "log-sum-exp": (["exponents"], log_sum_exp, jax.value_and_grad(log_sum_exp)),
    "least squares": (
        ["matrix", "right", "unknowns"],
        least_squares,
        jax.value_and_grad(least_squares, argnums=2),
    ),
    "Gaussian mixture": (
        ["samples", "mixing", "means", "factors", "wishart"],
        mixture,
        jax.value_and_grad(mixture, argnums=(1, 2, 3)),
    ),
    "bundle adjustment": (["cameras", "places", "weights", "seen", "which"], residuals, jacobian),
    "LSTM chain": (
        ["gate_weights", "gate_biases", "ends", "sequence"],
        chain,
        jax.value_and_grad(chain, argnums=(0, 1, 2)),
    ),
}
ARRANGE = {
    ("bundle adjustment", "value"): lambda result: (result[0].T, result[1]),
    ("bundle adjustment", "gradient"): rows_of_columns,
}
