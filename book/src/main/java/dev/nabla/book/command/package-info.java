/// The command line: one class for each verb, and what they share.
@NullMarked
package dev.nabla.book.command;

import org.jspecify.annotations.NullMarked;
