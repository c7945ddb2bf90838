/** Tests of plans in the database. */
@NullMarked
package io.tocsin.plan;

import org.jspecify.annotations.NullMarked;
