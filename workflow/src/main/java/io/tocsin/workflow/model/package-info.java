/** What the deployed models say: texts of steps in both languages, outcomes, commands. */
@NullMarked
package io.tocsin.workflow.model;

import org.jspecify.annotations.NullMarked;
