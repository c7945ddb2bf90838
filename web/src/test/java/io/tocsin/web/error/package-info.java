/** Tests of the package of the same name. */
@NullMarked
package io.tocsin.web.error;

import org.jspecify.annotations.NullMarked;
