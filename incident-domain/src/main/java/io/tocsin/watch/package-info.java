/** Looking at the service all day, and what becomes of it: an alert only where a failure lasts. */
@NullMarked
package io.tocsin.watch;

import org.jspecify.annotations.NullMarked;
