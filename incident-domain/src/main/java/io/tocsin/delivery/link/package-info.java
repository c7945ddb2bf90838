/** Signed links by which a recipient acknowledges from a message (spec, N4). */
@NullMarked
package io.tocsin.delivery.link;

import org.jspecify.annotations.NullMarked;
