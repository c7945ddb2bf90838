/** Tests of the package of the same name. */
@NullMarked
package io.tocsin.web.json;

import org.jspecify.annotations.NullMarked;
