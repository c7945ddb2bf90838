/** Marks in the team's monitoring: alerts of Alertmanager, annotations of Grafana. */
@NullMarked
package io.tocsin.notification.monitoring;

import org.jspecify.annotations.NullMarked;
