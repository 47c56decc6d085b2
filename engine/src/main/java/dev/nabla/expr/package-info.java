/// The expression: sealed, immutable, exact, with a shape on every node; and the table of elementary functions.
@NullMarked
package dev.nabla.expr;

import org.jspecify.annotations.NullMarked;
