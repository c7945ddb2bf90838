@NullMarked
package io.tocsin.remediation;

import org.jspecify.annotations.NullMarked;
