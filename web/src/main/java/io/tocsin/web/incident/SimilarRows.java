package io.tocsin.web.incident;

import io.tocsin.incident.Incident;
import io.tocsin.postmortem.Postmortem;
import io.tocsin.postmortem.Postmortems;
import io.tocsin.postmortem.SimilarIncident;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.web.part.Teaser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** What happened before that was like an incident. */
@ApplicationScoped
public class SimilarRows {

  private static final int ROWS = 5;

  private final Postmortems postmortems;
  private final IncidentRows rows;
  private final RootCauses causes;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SimilarRows() {
    this(null, null, null);
  }

  @Inject
  public SimilarRows(Postmortems postmortems, IncidentRows rows, RootCauses causes) {
    this.postmortems = postmortems;
    this.rows = rows;
    this.causes = causes;
  }

  public List<SimilarRow> to(Incident incident) {
    return postmortems.similarTo(incident, ROWS).stream().map(this::row).toList();
  }

  private SimilarRow row(SimilarIncident similar) {
    Incident incident = similar.incident();
    return new SimilarRow(
        rows.of(incident),
        incident.resolvedAt().map(end -> Duration.between(incident.declaredAt(), end)),
        rows.clock(ServiceClock.RESOLUTION, incident),
        similar.postmortem().map(postmortem -> learnt(incident, postmortem)),
        similar.sameCause());
  }

  private SimilarRow.Learnt learnt(Incident incident, Postmortem postmortem) {
    return new SimilarRow.Learnt(
        causes.found(incident, postmortem.draft()), Teaser.of(postmortem.draft().summary()));
  }
}
