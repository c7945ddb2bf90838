package io.tocsin.web.watch;

import java.util.List;

/** All watches of the plan (spec, I7), what needs somebody first. */
public record WatchListView(List<WatchRow> watches) {}
