@NullMarked
package io.tocsin.web.postmortem;

import org.jspecify.annotations.NullMarked;
