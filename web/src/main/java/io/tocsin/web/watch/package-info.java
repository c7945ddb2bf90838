/** What looks by itself, how it stands, and its being paused. */
@NullMarked
package io.tocsin.web.watch;

import org.jspecify.annotations.NullMarked;
