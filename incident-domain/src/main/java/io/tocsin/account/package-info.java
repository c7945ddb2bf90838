/** Who may use Tocsin: people with accounts and sessions, programs with tokens (spec, X1, X2). */
@NullMarked
package io.tocsin.account;

import org.jspecify.annotations.NullMarked;
