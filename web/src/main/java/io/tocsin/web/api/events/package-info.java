/** Events in the format of PagerDuty's Events API v2 (spec, I3). */
@NullMarked
package io.tocsin.web.api.events;

import org.jspecify.annotations.NullMarked;
