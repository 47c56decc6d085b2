/// Equations: all real solutions, exactly where that is possible, otherwise between proven bounds.
@NullMarked
package dev.nabla.solve;

import org.jspecify.annotations.NullMarked;
