@NullMarked
package io.tocsin.web.event;

import org.jspecify.annotations.NullMarked;
