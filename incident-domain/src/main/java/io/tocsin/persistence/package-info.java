/** How the domain's facts reach the database: one unit, one data source, one migration history. */
@NullMarked
package io.tocsin.persistence;

import org.jspecify.annotations.NullMarked;
