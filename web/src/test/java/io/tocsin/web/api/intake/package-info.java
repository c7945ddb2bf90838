@NullMarked
package io.tocsin.web.api.intake;

import org.jspecify.annotations.NullMarked;
