/** Tests of the package of the same name. */
@NullMarked
package io.tocsin.web.security;

import org.jspecify.annotations.NullMarked;
