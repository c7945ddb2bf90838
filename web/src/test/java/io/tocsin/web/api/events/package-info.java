@NullMarked
package io.tocsin.web.api.events;

import org.jspecify.annotations.NullMarked;
