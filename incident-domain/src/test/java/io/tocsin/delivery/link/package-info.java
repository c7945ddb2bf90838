@NullMarked
package io.tocsin.delivery.link;

import org.jspecify.annotations.NullMarked;
