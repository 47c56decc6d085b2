/// The command line, the live book and its server.
@NullMarked
package dev.nabla.book;

import org.jspecify.annotations.NullMarked;
