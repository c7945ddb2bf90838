/**
 * The plan itself, looked at again on a cycle (spec, PR8): reviews with what they found, and
 * whether each contact still is who the plan says.
 */
@NullMarked
package io.tocsin.review;

import org.jspecify.annotations.NullMarked;
