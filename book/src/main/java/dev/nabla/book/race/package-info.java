/// The race of the ways to differentiate, on the reader's own machine.
@NullMarked
package dev.nabla.book.race;

import org.jspecify.annotations.NullMarked;
