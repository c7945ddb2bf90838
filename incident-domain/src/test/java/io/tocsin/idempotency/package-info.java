@NullMarked
package io.tocsin.idempotency;

import org.jspecify.annotations.NullMarked;
