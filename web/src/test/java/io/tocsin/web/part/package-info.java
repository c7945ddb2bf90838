@NullMarked
package io.tocsin.web.part;

import org.jspecify.annotations.NullMarked;
