/// The wire: requests and answers as lines of JSON, for `./nabla batch` and for the book's server.
///
/// [Request] is what can be asked, [Operations] does it, [Outcome] is what came of it. The command
/// line uses these three as well, so every way in gives the same answer. [Wire] wraps them in JSON
/// and in a deadline.
@NullMarked
package dev.nabla.book.wire;

import org.jspecify.annotations.NullMarked;
