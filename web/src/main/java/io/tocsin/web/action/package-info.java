/** Confirming and stopping actions from whichever page shows them. */
@NullMarked
package io.tocsin.web.action;

import org.jspecify.annotations.NullMarked;
