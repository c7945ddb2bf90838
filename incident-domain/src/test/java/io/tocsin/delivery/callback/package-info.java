@NullMarked
package io.tocsin.delivery.callback;

import org.jspecify.annotations.NullMarked;
