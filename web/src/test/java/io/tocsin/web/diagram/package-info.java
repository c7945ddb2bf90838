@NullMarked
package io.tocsin.web.diagram;

import org.jspecify.annotations.NullMarked;
