@NullMarked
package dev.nabla.book.race;

import org.jspecify.annotations.NullMarked;
