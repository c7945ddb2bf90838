@NullMarked
package io.tocsin.probe;

import org.jspecify.annotations.NullMarked;
