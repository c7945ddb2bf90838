@NullMarked
package io.tocsin.web.api;

import org.jspecify.annotations.NullMarked;
