/** Reaching people: what was to be sent, to whom, and what came of it. */
@NullMarked
package io.tocsin.delivery;

import org.jspecify.annotations.NullMarked;
