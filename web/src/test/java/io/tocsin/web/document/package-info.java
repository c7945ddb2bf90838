@NullMarked
package io.tocsin.web.document;

import org.jspecify.annotations.NullMarked;
