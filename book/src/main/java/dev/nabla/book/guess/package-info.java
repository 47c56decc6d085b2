/// The game "Guess the derivative": whether a guess is right, and if not, which classic slip it is.
@NullMarked
package dev.nabla.book.guess;

import org.jspecify.annotations.NullMarked;
