/** The start page. */
@NullMarked
package io.tocsin.web.start;

import org.jspecify.annotations.NullMarked;
