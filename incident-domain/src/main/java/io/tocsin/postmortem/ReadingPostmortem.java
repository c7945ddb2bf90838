package io.tocsin.postmortem;

import io.tocsin.incident.IncidentId;
import io.tocsin.postmortem.PostmortemReport.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts the two halves of a postmortem together, for a page, a program or a document. */
@ApplicationScoped
public class ReadingPostmortem {

  private final Postmortems postmortems;
  private final PostmortemFacts facts;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReadingPostmortem() {
    this(null, null);
  }

  @Inject
  public ReadingPostmortem(Postmortems postmortems, PostmortemFacts facts) {
    this.postmortems = postmortems;
    this.facts = facts;
  }

  /**
   * @throws NoSuchPostmortem when none was opened
   */
  @Transactional
  public PostmortemReport read(IncidentId id) {
    Postmortem postmortem = postmortems.get(id);
    return new PostmortemReport(
        postmortem.state(),
        postmortem.version(),
        postmortem.draft(),
        postmortem.editedBy(),
        postmortem.submittedBy(),
        postmortem.publishedBy(),
        postmortem.publishedAt(),
        postmortems.comments(id).stream()
            .map(comment -> new Remark(comment.at(), comment.author(), comment.text()))
            .toList(),
        facts.of(id));
  }
}
