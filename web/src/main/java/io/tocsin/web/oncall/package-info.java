/** Who is on call: the page, its overrides, and calendars to subscribe to. */
@NullMarked
package io.tocsin.web.oncall;

import org.jspecify.annotations.NullMarked;
