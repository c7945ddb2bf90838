/** Signing in and out. */
@NullMarked
package io.tocsin.web.signin;

import org.jspecify.annotations.NullMarked;
