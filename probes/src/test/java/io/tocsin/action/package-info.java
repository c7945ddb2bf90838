@NullMarked
package io.tocsin.action;

import org.jspecify.annotations.NullMarked;
