@NullMarked
package io.tocsin.oncall;

import org.jspecify.annotations.NullMarked;
