@NullMarked
package io.tocsin.web.figure;

import org.jspecify.annotations.NullMarked;
