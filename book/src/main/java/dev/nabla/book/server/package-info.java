/// The book's server: it answers this machine's browser and nobody else.
@NullMarked
package dev.nabla.book.server;

import org.jspecify.annotations.NullMarked;
