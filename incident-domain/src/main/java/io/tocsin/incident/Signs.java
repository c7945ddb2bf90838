package io.tocsin.incident;

import java.util.List;

/** Everything by which an incident is classified: ticked symptoms and joined alerts. */
public interface Signs {

  List<Sign> of(Incident incident);
}
