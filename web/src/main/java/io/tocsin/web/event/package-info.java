/** Tells open pages at once which incident changed. */
@NullMarked
package io.tocsin.web.event;

import org.jspecify.annotations.NullMarked;
