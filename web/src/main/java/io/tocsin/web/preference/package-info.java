/** Language and look, chosen by the reader. */
@NullMarked
package io.tocsin.web.preference;

import org.jspecify.annotations.NullMarked;
