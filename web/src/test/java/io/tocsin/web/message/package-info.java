@NullMarked
package io.tocsin.web.message;

import org.jspecify.annotations.NullMarked;
