@NullMarked
package io.tocsin.web.oncall;

import org.jspecify.annotations.NullMarked;
