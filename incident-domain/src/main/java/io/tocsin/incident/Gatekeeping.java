package io.tocsin.incident;

import java.util.List;

/** What still stands between an incident and its resolution or closing (spec, K2). */
public interface Gatekeeping {

  /** Empty when it may be resolved. */
  List<OpenItem> beforeResolving(Incident incident);

  /** Empty when it may be closed. */
  List<OpenItem> beforeClosing(Incident incident);
}
