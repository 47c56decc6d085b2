/// Tests that open a real browser. They carry the tag `browser`; `./check` installs what they need
/// and runs them.
@NullMarked
package dev.nabla.book.browser;

import org.jspecify.annotations.NullMarked;
