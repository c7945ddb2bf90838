/** The plan's tools: to copy, to look with, to run. */
@NullMarked
package io.tocsin.web.toolbox;

import org.jspecify.annotations.NullMarked;
