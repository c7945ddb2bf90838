@NullMarked
package io.tocsin.notification.monitoring;

import org.jspecify.annotations.NullMarked;
