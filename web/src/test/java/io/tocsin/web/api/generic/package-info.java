@NullMarked
package io.tocsin.web.api.generic;

import org.jspecify.annotations.NullMarked;
