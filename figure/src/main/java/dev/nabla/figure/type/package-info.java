/// The bundled typefaces, and the layout of labels that mix words and formulas.
@NullMarked
package dev.nabla.figure.type;

import org.jspecify.annotations.NullMarked;
