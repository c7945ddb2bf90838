package io.tocsin.web.watch;

import java.util.List;

/** All watches and heartbeats of the plan (spec, I5, I7), what needs somebody first. */
public record WatchListView(List<WatchRow> watches, List<HeartbeatRow> heartbeats) {}
