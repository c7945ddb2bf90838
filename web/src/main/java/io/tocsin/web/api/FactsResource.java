package io.tocsin.web.api;

import io.tocsin.alert.Alerts;
import io.tocsin.conformance.ReadingConformance;
import io.tocsin.delivery.Deliveries;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.web.page.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is known of an incident, oldest first, texts in the caller's language. */
@Path("/api/v1/incidents")
@RequestScoped
@RolesAllowed("VIEWER")
@Produces(MediaType.APPLICATION_JSON)
public class FactsResource {

  private final Incidents incidents;
  private final Timeline timeline;
  private final Alerts alerts;
  private final CollectedEvidence evidence;
  private final Deliveries deliveries;
  private final ActionRuns actions;
  private final ReadingConformance conformance;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  public FactsResource() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public FactsResource(
      Incidents incidents,
      Timeline timeline,
      Alerts alerts,
      CollectedEvidence evidence,
      Deliveries deliveries,
      ActionRuns actions,
      ReadingConformance conformance,
      Visitor visitor) {
    this.incidents = incidents;
    this.timeline = timeline;
    this.alerts = alerts;
    this.evidence = evidence;
    this.deliveries = deliveries;
    this.actions = actions;
    this.conformance = conformance;
    this.visitor = visitor;
  }

  @GET
  @Path("{id}/timeline")
  public Items<EntryJson> timeline(
      @PathParam("id") IncidentId id,
      @QueryParam("kind") List<String> kinds,
      @BeanParam Paging paging) {
    IncidentId known = incidents.get(id).id();
    Fields fields = new Fields();
    Set<EntryKind> wanted = fields.choices("kind", kinds, EntryKind.class);
    fields.check();
    long after = paging.number().orElse(0L);
    Locale locale = visitor.locale();
    return paging.of(
        timeline.of(known, wanted, after, paging.limit() + 1),
        entry -> Long.toString(entry.number()),
        entry -> EntryJson.of(entry, locale));
  }

  @GET
  @Path("{id}/alerts")
  public Items<AlertJson> alerts(@PathParam("id") IncidentId id, @BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofAll(alerts.of(incidents.get(id).id()), alert -> AlertJson.of(alert, locale));
  }

  @GET
  @Path("{id}/evidence")
  public Items<EvidenceJson> evidence(@PathParam("id") IncidentId id, @BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofAll(
        evidence.of(incidents.get(id).id()), found -> EvidenceJson.of(found, locale));
  }

  @GET
  @Path("{id}/deliveries")
  public Items<DeliveryJson> deliveries(@PathParam("id") IncidentId id, @BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofAll(
        deliveries.of(incidents.get(id).id()), delivery -> DeliveryJson.of(delivery, locale));
  }

  @GET
  @Path("{id}/actions")
  public Items<ActionJson> actions(@PathParam("id") IncidentId id, @BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofAll(actions.of(incidents.get(id).id()), run -> ActionJson.of(run, locale));
  }

  @GET
  @Path("{id}/conformance")
  @Operation(summary = "What became of each planned step, for each run of a procedure")
  public Items<ConformanceJson> conformance(
      @PathParam("id") IncidentId id, @BeanParam Paging paging) {
    Locale locale = visitor.locale();
    return paging.ofAll(conformance.of(id), run -> ConformanceJson.of(run, locale));
  }
}
