@NullMarked
package io.tocsin.web.plan.document;

import org.jspecify.annotations.NullMarked;
