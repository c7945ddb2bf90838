@NullMarked
package io.tocsin.notification.pagerduty;

import org.jspecify.annotations.NullMarked;
