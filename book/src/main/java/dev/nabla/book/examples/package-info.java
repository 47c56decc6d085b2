/// The examples of the book: small programs that are shown, run and tested.
///
/// A chapter names them, the command line runs them, and the page draws what they return.
/// [Examples] lists them all.
@NullMarked
package dev.nabla.book.examples;

import org.jspecify.annotations.NullMarked;
