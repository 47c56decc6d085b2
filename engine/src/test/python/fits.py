"""Writes optimize/fits.txt: noisy data of several models with the parameters, standard errors and sums of squares that
SciPy's curve_fit finds. Run: python3 fits.py > ../resources/dev/nabla/optimize/fits.txt
"""
import warnings

import numpy as np
from scipy.optimize import curve_fit

MODELS = [
    ("a*exp(-b*x) + c", lambda x, a, b, c: a * np.exp(-b * x) + c, [3, 0.7, 0.5], [1, 1, 1]),
    ("a*x^b", lambda x, a, b: a * x**b, [1.3, 1.7], [1, 1]),
    ("a/(1 + exp(-k*(x - m)))", lambda x, a, k, m: a / (1 + np.exp(-k * (x - m))), [5, 1.5, 3], [4, 1, 2]),
    ("a*sin(w*x + p)", lambda x, a, w, p: a * np.sin(w * x + p), [2, 1.9, 0.3], [1.5, 2, 0]),
    ("a*exp(-(x - m)^2/(2*s^2))", lambda x, a, m, s: a * np.exp(-((x - m) ** 2) / (2 * s**2)), [2, 2.5, 0.8], [1, 2, 1]),
    ("a*x/(k + x)", lambda x, a, k: a * x / (k + x), [4, 1.2], [1, 1]),
    ("a + b*x + c*x^2", lambda x, a, b, c: a + b * x + c * x**2, [1, -2, 0.4], [0, 0, 0]),
    ("a*atan(b*x) + c*sqrt(x)", lambda x, a, b, c: a * np.arctan(b * x) + c * np.sqrt(x), [2, 0.6, 0.3], [1, 1, 1]),
    ("ln(a + b*x)", lambda x, a, b: np.log(a + b * x), [2, 1.5], [1, 1]),
    ("a*tanh(b*x)^2", lambda x, a, b: a * np.tanh(b * x) ** 2, [3, 0.5], [2, 0.4]),
]

warnings.simplefilter("error")
print("# Data and what SciPy's curve_fit makes of them; written by fits.py. A problem is a model, a start, the columns x and y,")
print("# the parameters found, their standard errors and the sum of squares.")
random = np.random.default_rng(12)
for text, model, truth, start in MODELS:
    for count, noise in ((8, 0.05), (40, 0.2)):
        x = np.round(np.sort(random.uniform(0.1, 6, count)), 3)
        y = np.round(model(x, *truth) + noise * random.standard_normal(count), 4)
        found, covariance = curve_fit(model, x, y, p0=start, xtol=1e-15, ftol=1e-15, gtol=1e-15, maxfev=100000)
        squares = np.sum((y - model(x, *found)) ** 2)
        print(" | ".join([text, *(" ".join(repr(float(v)) for v in row) for row in (start, x, y, found, np.sqrt(np.diag(covariance)), [squares]))]))
