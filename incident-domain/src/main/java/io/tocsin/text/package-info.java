/** Texts in the two languages of the product. */
@NullMarked
package io.tocsin.text;

import org.jspecify.annotations.NullMarked;
