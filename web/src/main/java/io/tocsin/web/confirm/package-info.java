/** The page behind the link that asks a contact to confirm (spec, PR8). */
@NullMarked
package io.tocsin.web.confirm;

import org.jspecify.annotations.NullMarked;
