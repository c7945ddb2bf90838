/** What is deployed when the application starts. */
@NullMarked
package io.tocsin.workflow.deployment;

import org.jspecify.annotations.NullMarked;
