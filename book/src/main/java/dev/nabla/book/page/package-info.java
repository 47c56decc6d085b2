/// The pages of the book: chapters turned into HTML, with the answers of their examples already in
/// them.
///
/// A page is complete without a script. Scripts and the server only make it answer to changes.
@NullMarked
package dev.nabla.book.page;

import org.jspecify.annotations.NullMarked;
