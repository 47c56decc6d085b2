@NullMarked
package dev.nabla.book.guess;

import org.jspecify.annotations.NullMarked;
