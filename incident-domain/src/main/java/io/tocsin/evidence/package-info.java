/** Looking at the outside world, and what was seen. */
@NullMarked
package io.tocsin.evidence;

import org.jspecify.annotations.NullMarked;
