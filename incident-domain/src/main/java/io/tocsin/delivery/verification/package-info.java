/** Whether a message would arrive: test messages, and what is missing for P0 (spec, N5). */
@NullMarked
package io.tocsin.delivery.verification;

import org.jspecify.annotations.NullMarked;
