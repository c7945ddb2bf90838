/**
 * The probes: each a package-private class that looks at one kind of target. Adding one touches its
 * own file, its test, the phrases and a line of help.
 */
@NullMarked
package io.tocsin.probe;

import org.jspecify.annotations.NullMarked;
