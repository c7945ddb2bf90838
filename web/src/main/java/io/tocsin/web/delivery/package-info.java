/** Sending messages again. */
@NullMarked
package io.tocsin.web.delivery;

import org.jspecify.annotations.NullMarked;
