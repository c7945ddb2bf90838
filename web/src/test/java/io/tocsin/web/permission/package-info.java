@NullMarked
package io.tocsin.web.permission;

import org.jspecify.annotations.NullMarked;
