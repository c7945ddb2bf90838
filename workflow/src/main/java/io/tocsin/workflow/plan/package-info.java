/**
 * The plan as a folder of files (spec, D1): read, checked to the line, imported, and in force as
 * the newest copy in the database.
 */
@NullMarked
package io.tocsin.workflow.plan;

import org.jspecify.annotations.NullMarked;
