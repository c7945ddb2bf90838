/** Renders every page from sample data, to be checked and to be looked at. */
@NullMarked
package io.tocsin.web.look;

import org.jspecify.annotations.NullMarked;
