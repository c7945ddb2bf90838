/** Accounts and tokens, for administrators. */
@NullMarked
package io.tocsin.web.account;

import org.jspecify.annotations.NullMarked;
