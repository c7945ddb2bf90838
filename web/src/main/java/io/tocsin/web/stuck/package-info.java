/** Steps that are stuck, and their being tried again. */
@NullMarked
package io.tocsin.web.stuck;

import org.jspecify.annotations.NullMarked;
