/// Numbers to pictures: spans, ticks, automatic ranges, and lines cut down to what is visible.
@NullMarked
package dev.nabla.figure.scale;

import org.jspecify.annotations.NullMarked;
