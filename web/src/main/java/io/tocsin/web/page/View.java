package io.tocsin.web.page;

/**
 * A page to show.
 *
 * @param template a file of {@code templates/} without its ending
 * @param model what the template sees as {@code view}
 */
public record View(String template, Object model) {}
