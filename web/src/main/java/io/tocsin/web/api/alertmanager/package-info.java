/** The webhook of Prometheus Alertmanager, version 4 (spec, I2, I6). */
@NullMarked
package io.tocsin.web.api.alertmanager;

import org.jspecify.annotations.NullMarked;
