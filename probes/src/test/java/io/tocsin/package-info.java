@NullMarked
package io.tocsin;

import org.jspecify.annotations.NullMarked;
