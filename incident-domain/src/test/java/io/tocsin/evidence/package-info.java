@NullMarked
package io.tocsin.evidence;

import org.jspecify.annotations.NullMarked;
