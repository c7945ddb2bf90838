package io.tocsin.web.error;

import io.tocsin.text.LocalText;

/**
 * What is wrong with one input.
 *
 * @param field its name as the caller wrote it, with dots into objects and {@code [n]} into lists
 */
public record FieldError(String field, LocalText message) {}
