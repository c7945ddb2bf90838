/** What monitoring says, and how many alerts become one incident. */
@NullMarked
package io.tocsin.alert;

import org.jspecify.annotations.NullMarked;
