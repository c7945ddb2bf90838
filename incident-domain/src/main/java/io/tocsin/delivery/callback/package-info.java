/** What providers report on messages that they took, and how recipients answer through them. */
@NullMarked
package io.tocsin.delivery.callback;

import org.jspecify.annotations.NullMarked;
