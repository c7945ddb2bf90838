@NullMarked
package io.tocsin.postmortem;

import org.jspecify.annotations.NullMarked;
