/** Tests of the package of the same name. */
@NullMarked
package io.tocsin.web.plan.change;

import org.jspecify.annotations.NullMarked;
