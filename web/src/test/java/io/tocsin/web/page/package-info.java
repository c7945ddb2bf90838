/** Tests of the package of the same name. */
@NullMarked
package io.tocsin.web.page;

import org.jspecify.annotations.NullMarked;
