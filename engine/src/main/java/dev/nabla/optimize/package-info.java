/// Minima: the descent family, the Newton family, least squares, critical points. One shape for
/// all: an objective, a start, a method with its settings, and the whole path with an honest reason
/// for its end.
@NullMarked
package dev.nabla.optimize;

import org.jspecify.annotations.NullMarked;
