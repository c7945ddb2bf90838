@NullMarked
package io.tocsin.digest;

import org.jspecify.annotations.NullMarked;
