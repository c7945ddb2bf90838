package io.tocsin.timeline;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that happened. Never changed once written. */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "timeline_seq")
  @SequenceGenerator(name = "timeline_seq", sequenceName = "timeline_seq", allocationSize = 50)
  private @Nullable Long id;

  private String incidentId = "";
  private Instant at = Instant.EPOCH;

  @Column(length = 20)
  @Enumerated(EnumType.STRING)
  private EntryKind kind = EntryKind.COMMENT;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind = Actor.Kind.SYSTEM;

  private String actorName = "";
  private String textEn = "";
  private String textZh = "";

  @Convert(converter = DataConverter.class)
  private Map<String, String> data = Map.of();

  protected TimelineEntry() {}

  TimelineEntry(
      IncidentId incident,
      Instant at,
      EntryKind kind,
      Actor actor,
      LocalText text,
      Map<String, String> data) {
    incidentId = incident.value();
    this.at = at;
    this.kind = kind;
    actorKind = actor.kind();
    actorName = actor.name();
    textEn = text.en();
    textZh = text.zhCn();
    this.data = Map.copyOf(data);
  }

  /** Grows with time within one node; the cursor of a listing. */
  public long number() {
    return id == null ? 0 : id;
  }

  public IncidentId incident() {
    return new IncidentId(incidentId);
  }

  public Instant at() {
    return at;
  }

  public EntryKind kind() {
    return kind;
  }

  public Actor actor() {
    return new Actor(actorKind, actorName);
  }

  public LocalText text() {
    return new LocalText(textEn, textZh);
  }

  public Map<String, String> data() {
    return data;
  }
}
