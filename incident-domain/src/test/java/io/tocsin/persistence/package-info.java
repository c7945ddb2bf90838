/** Databases for tests. */
@NullMarked
package io.tocsin.persistence;

import org.jspecify.annotations.NullMarked;
