package io.tocsin.postmortem;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a reader said of a postmortem. Never changed once written. */
@Entity
@Table(name = "postmortem_comment")
public class PostmortemComment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "postmortem_comment_seq")
  @SequenceGenerator(
      name = "postmortem_comment_seq",
      sequenceName = "postmortem_comment_seq",
      allocationSize = 50)
  private @Nullable Long id;

  private String incidentId = "";
  private Instant at = Instant.EPOCH;
  private String author = "";
  private String text = "";

  protected PostmortemComment() {}

  PostmortemComment(IncidentId incident, Instant at, Actor by, String text) {
    incidentId = incident.value();
    this.at = at;
    author = by.name();
    this.text = text;
  }

  public IncidentId incident() {
    return new IncidentId(incidentId);
  }

  public Instant at() {
    return at;
  }

  public String author() {
    return author;
  }

  public String text() {
    return text;
  }
}
