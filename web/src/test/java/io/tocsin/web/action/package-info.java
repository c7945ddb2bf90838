/** What pages hear of actions. */
@NullMarked
package io.tocsin.web.action;

import org.jspecify.annotations.NullMarked;
