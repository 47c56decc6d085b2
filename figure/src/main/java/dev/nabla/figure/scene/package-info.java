/// A finished drawing as a list of simple shapes, and the surfaces that draw it: SVG and PNG.
@NullMarked
package dev.nabla.figure.scene;

import org.jspecify.annotations.NullMarked;
