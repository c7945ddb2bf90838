/** What stakeholders read without signing in. */
@NullMarked
package io.tocsin.web.status;

import org.jspecify.annotations.NullMarked;
