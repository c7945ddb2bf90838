@NullMarked
package io.tocsin.review;

import org.jspecify.annotations.NullMarked;
