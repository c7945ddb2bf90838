/** Tests of status updates. */
@NullMarked
package io.tocsin.update;

import org.jspecify.annotations.NullMarked;
