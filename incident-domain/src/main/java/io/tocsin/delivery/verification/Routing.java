package io.tocsin.delivery.verification;

import io.tocsin.delivery.EventKind;
import io.tocsin.incident.Severity;
import java.util.List;

/** Who is told (spec, N1), as the plan's routing table says. */
public interface Routing {

  /** The area of a service that says nothing else. */
  String GENERAL = "general";

  /**
   * @param area what kind of emergency: infrastructure, security, product, or {@link #GENERAL}
   * @param event what there is to tell
   */
  List<Route> recipients(Severity severity, String area, EventKind event);
}
