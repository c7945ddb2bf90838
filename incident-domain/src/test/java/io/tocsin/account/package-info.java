/** Accounts, sessions and tokens on both databases. */
@NullMarked
package io.tocsin.account;

import org.jspecify.annotations.NullMarked;
