/// Lines and regions of equal height on a grid of numbers.
@NullMarked
package dev.nabla.figure.contour;

import org.jspecify.annotations.NullMarked;
