package io.tocsin.web.error;

import io.tocsin.text.LocalText;

/**
 * A rule that a file of a plan breaks.
 *
 * @param element id of an element of a model; empty where the file is none
 * @param rule which one, in lower case
 */
public record Violation(String file, int line, String element, String rule, LocalText message) {}
