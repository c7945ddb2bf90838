/** The page behind the signed link of a message (spec, N4). */
@NullMarked
package io.tocsin.web.acknowledge;

import org.jspecify.annotations.NullMarked;
