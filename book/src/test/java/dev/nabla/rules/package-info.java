/// House rules, held by tests: the map of rooms, file sizes, words, method sizes, the public
/// interface, snippets. Each rule has a test that shows it can fail.
@NullMarked
package dev.nabla.rules;

import org.jspecify.annotations.NullMarked;
