@NullMarked
package io.tocsin.notification.http;

import org.jspecify.annotations.NullMarked;
