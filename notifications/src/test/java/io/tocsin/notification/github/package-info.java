@NullMarked
package io.tocsin.notification.github;

import org.jspecify.annotations.NullMarked;
