"""Derivatives by JAX in double precision, un-jitted and jitted, and the works on arrays, jitted."""
import functools

import jax

jax.config.update("jax_enable_x64", True)

import jax.numpy as jnp
from jax import grad, jit, vmap

import arrays_jax
from protocol import FUNCTIONS, Peer, column, load


def on_device(inputs):
    return lambda: tuple(jnp.asarray(each) for each in inputs())


def finished(call, *arguments):
    return lambda: jax.block_until_ready(call(*arguments))


def compiled(function):
    """Traced and compiled for its arguments ahead of time, so that the build is not in the first call."""
    return lambda *arguments: finished(jit(function).lower(*arguments).compile(), *arguments)


def cell(function):
    return functools.partial(function, jnp)


def tangent(function):
    return lambda x: jax.jvp(function, (x,), (jnp.ones_like(x),))[1]


def every_time(transformed):
    """Transformed again in every repetition, as the page does it."""
    return lambda points: finished(lambda x: transformed()(x), points)


NAMES = {"exp": jnp.exp, "sin": jnp.sin, "cos": jnp.cos, "pi": jnp.pi}


def once_derivative(text):
    function = eval("lambda x: " + text, NAMES)
    return compiled(vmap(grad(function)))(jnp.asarray(load("points")))


def once_at_a_point(text):
    function = eval("lambda x, y, z: " + text, NAMES)
    return compiled(function)(*(jnp.float64(value) for value in (0.3, 0.6, 0.9)))


WORKS = {}
for name, each in FUNCTIONS.items():
    function = cell(each)
    points = on_device(column)
    WORKS[name, "reverse"] = points, every_time(lambda function=function: vmap(grad(function)))
    WORKS[name, "reverse, jitted"] = points, compiled(vmap(grad(function)))
    WORKS[name, "forward, jitted"] = points, compiled(tangent(function))
for name, (names, value, gradient) in arrays_jax.WORKS.items():
    inputs = on_device(lambda names=names: [load(each) for each in names])
    WORKS[name, "value"] = inputs, compiled(value)
    WORKS[name, "gradient"] = inputs, compiled(gradient)

if __name__ == "__main__":
    once = {"derivative": once_derivative, "point": once_at_a_point}
    Peer(f"JAX {jax.__version__}", WORKS, once, arrange=arrays_jax.ARRANGE).serve()
