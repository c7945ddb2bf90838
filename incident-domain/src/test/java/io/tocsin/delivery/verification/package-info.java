@NullMarked
package io.tocsin.delivery.verification;

import org.jspecify.annotations.NullMarked;
