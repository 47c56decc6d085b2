/// The expression: sealed, immutable, one object for each value, with the table of elementary
/// functions. Uses nothing of the other packages.
@NullMarked
package dev.nabla.expr;

import org.jspecify.annotations.NullMarked;
