@NullMarked
package io.tocsin.notification.slack;

import org.jspecify.annotations.NullMarked;
