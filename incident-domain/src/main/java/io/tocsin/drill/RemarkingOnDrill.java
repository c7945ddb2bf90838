package io.tocsin.drill;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps what those who took part made of a drill. */
@ApplicationScoped
public class RemarkingOnDrill {

  private final Drills drills;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RemarkingOnDrill() {
    this(null);
  }

  @Inject
  public RemarkingOnDrill(Drills drills) {
    this.drills = drills;
  }

  /**
   * Takes the place of earlier remarks.
   *
   * @param text at most {@link Drill#LONGEST_REMARKS} characters
   * @throws NoSuchDrill when the incident is none
   */
  @Transactional
  public void remark(IncidentId incident, String text) {
    drills.find(incident).orElseThrow(() -> new NoSuchDrill(incident)).remark(text);
  }
}
