/// The derivative of an expression, as an expression.
@NullMarked
package dev.nabla.derive;

import org.jspecify.annotations.NullMarked;
