/** Commands that a program may repeat without repeating their effect (spec, O4). */
@NullMarked
package io.tocsin.idempotency;

import org.jspecify.annotations.NullMarked;
