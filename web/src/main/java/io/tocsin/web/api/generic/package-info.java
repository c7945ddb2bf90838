/** JSON of any kind, read by a mapping of the plan (spec, I3). */
@NullMarked
package io.tocsin.web.api.generic;

import org.jspecify.annotations.NullMarked;
