/**
 * The webhooks of Prometheus Alertmanager, version 4, and of Grafana, which is alike (spec, I2,
 * I3).
 */
@NullMarked
package io.tocsin.web.api.alertmanager;

import org.jspecify.annotations.NullMarked;
