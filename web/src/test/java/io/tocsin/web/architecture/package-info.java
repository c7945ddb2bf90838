/** The walls of the house, as tests. */
@NullMarked
package io.tocsin.web.architecture;

import org.jspecify.annotations.NullMarked;
