/** The plan as a document: the copy for the day on which this system is down (spec, D2). */
@NullMarked
package io.tocsin.web.plan.document;

import org.jspecify.annotations.NullMarked;
