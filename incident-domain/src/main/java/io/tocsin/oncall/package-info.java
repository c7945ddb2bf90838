/**
 * Who is on call (spec, N6): schedules of rotations from the plan, overrides by people, and what
 * both say of an instant. A local time is looked up on the wall clock of the schedule's zone.
 */
@NullMarked
package io.tocsin.oncall;

import org.jspecify.annotations.NullMarked;
