/** Events handed on to PagerDuty, or to whatever takes its Events API v2. */
@NullMarked
package io.tocsin.notification.pagerduty;

import org.jspecify.annotations.NullMarked;
