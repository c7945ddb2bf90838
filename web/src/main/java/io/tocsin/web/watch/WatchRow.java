package io.tocsin.web.watch;

import io.tocsin.watch.Watched.Status;
import io.tocsin.web.part.Plot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A watch and how it stands.
 *
 * @param place service and component that it is about
 * @param since when its failure began
 * @param result what its last look said
 * @param missing settings that it needs
 * @param incident which its alert opened or joined, while the alert fires
 * @param plot of the last hours
 */
public record WatchRow(
    String key,
    String name,
    String place,
    Duration every,
    Status status,
    Optional<Instant> since,
    Optional<Instant> lookedAt,
    String result,
    Optional<Instant> next,
    List<String> missing,
    Optional<String> incident,
    Plot plot) {}
