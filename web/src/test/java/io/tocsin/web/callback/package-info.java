@NullMarked
package io.tocsin.web.callback;

import org.jspecify.annotations.NullMarked;
