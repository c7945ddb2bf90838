/** Tests of the package of the same name. */
@NullMarked
package io.tocsin.web.asset;

import org.jspecify.annotations.NullMarked;
