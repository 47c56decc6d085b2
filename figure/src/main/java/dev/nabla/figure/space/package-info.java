/// Geometry of three dimensions: how a box is seen, which facets lie before which, and what they
/// hide.
@NullMarked
package dev.nabla.figure.space;

import org.jspecify.annotations.NullMarked;
