/** Tests of the toolbox. */
@NullMarked
package io.tocsin.web.toolbox;

import org.jspecify.annotations.NullMarked;
