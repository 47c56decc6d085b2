"""Writes optimize/nist.txt from the files of the nonlinear least squares set of NIST's Statistical Reference Datasets,
https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml (works of the United States government, in the public domain).

    python3 nist.py FOLDER_WITH_DAT_FILES > ../resources/dev/nabla/optimize/nist.txt
"""

import pathlib
import re
import sys


def formula(text):
    text = text.replace("[", "(").replace("]", ")").replace("**", "^").replace("arctan", "atan")
    return re.sub(r"\s+", " ", re.sub(r"\s*\+\s*e\s*$", "", text.strip()))


def problem(file):
    lines = file.read_text().splitlines()
    model = next(i for i, line in enumerate(lines) if re.match(r"\s+(y|log\[y\])\s*=", line))
    equation = lines[model]
    while not re.search(r"\+\s*e\s*$", equation):
        model += 1
        equation += " " + lines[model]
    target, right = equation.split("=", 1)
    rows = [re.match(r"\s+(b\d+)\s*=\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)", line) for line in lines]
    rows = [row.groups() for row in rows if row]
    value = lambda title: next(line for line in lines if line.startswith(title)).split(":")[1].strip()
    data = max(i for i, line in enumerate(lines) if line.startswith("Data:"))
    names = lines[data].split()[1:]
    numbers = [line.split() for line in lines[data + 1 :] if line.strip()]
    print(f"problem {file.stem}")
    print(f"target {formula(target)}")
    print(f"model {formula(right)}")
    for title, column in (("start", 1), ("start", 2), ("certified", 3), ("errors", 4)):
        print(title, " ".join(f"{row[0]}={row[column]}" for row in rows))
    print("squares", value("Residual Sum of Squares"))
    print("deviation", value("Residual Standard Deviation"))
    for i, name in enumerate(names):
        print(f"data {name}", " ".join(row[i] for row in numbers))


print("# Nonlinear least squares problems of NIST's Statistical Reference Datasets with certified results;")
print("# https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml, public domain. Made by nist.py.")
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.dat")):
    problem(path)
