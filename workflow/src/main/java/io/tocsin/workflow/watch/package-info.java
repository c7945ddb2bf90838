/** Works the looks of the plan's watches in the background, beside the engine and without it. */
@NullMarked
package io.tocsin.workflow.watch;

import org.jspecify.annotations.NullMarked;
