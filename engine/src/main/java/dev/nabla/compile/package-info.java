/// From an expression to fast evaluation of columns of numbers.
@NullMarked
package dev.nabla.compile;

import org.jspecify.annotations.NullMarked;
