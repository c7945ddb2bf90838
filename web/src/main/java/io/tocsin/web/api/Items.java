package io.tocsin.web.api;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param nextCursor absent on the last page
 */
public record Items<T>(List<T> items, Optional<String> nextCursor) {}
