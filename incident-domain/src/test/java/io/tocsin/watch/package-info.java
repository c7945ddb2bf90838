@NullMarked
package io.tocsin.watch;

import org.jspecify.annotations.NullMarked;
