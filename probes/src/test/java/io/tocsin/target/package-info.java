@NullMarked
package io.tocsin.target;

import org.jspecify.annotations.NullMarked;
