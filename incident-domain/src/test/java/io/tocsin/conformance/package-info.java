@NullMarked
package io.tocsin.conformance;

import org.jspecify.annotations.NullMarked;
