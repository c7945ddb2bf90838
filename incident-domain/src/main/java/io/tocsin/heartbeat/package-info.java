/** Signs of life that others send, and the alert that their silence is. */
@NullMarked
package io.tocsin.heartbeat;

import org.jspecify.annotations.NullMarked;
