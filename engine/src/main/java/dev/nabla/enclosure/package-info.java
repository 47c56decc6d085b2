/// Values with proven bounds: many digits of which none is wrong, and intervals that hold every
/// value a function takes.
@NullMarked
package dev.nabla.enclosure;

import org.jspecify.annotations.NullMarked;
