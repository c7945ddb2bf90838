package io.tocsin.evidence;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one look showed, as part of an incident. Never changed once written. */
@Entity
@Table(name = "evidence")
public class Evidence {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_seq")
  @SequenceGenerator(name = "evidence_seq", sequenceName = "evidence_seq", allocationSize = 50)
  private @Nullable Long id;

  private String incidentId = "";
  private String step = "";
  private String probe = "";
  private String nameEn = "";
  private String nameZh = "";

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Verdict verdict = Verdict.UNKNOWN;

  private String summaryEn = "";
  private String summaryZh = "";
  private String text = "";

  @Convert(converter = MeasurementsConverter.class)
  private List<Measurement> measurements = List.of();

  private Instant startedAt = Instant.EPOCH;
  private long tookMillis;

  protected Evidence() {}

  Evidence(
      IncidentId incident,
      String step,
      String probe,
      LocalText name,
      ProbeResult result,
      Instant startedAt,
      Duration took) {
    incidentId = incident.value();
    this.step = step;
    this.probe = probe;
    nameEn = name.en();
    nameZh = name.zhCn();
    verdict = result.verdict();
    summaryEn = result.summary().en();
    summaryZh = result.summary().zhCn();
    text = result.evidence();
    measurements = result.measurements();
    this.startedAt = startedAt;
    tookMillis = took.toMillis();
  }

  public long number() {
    return id == null ? 0 : id;
  }

  public IncidentId incident() {
    return new IncidentId(incidentId);
  }

  /** The step of the procedure that looked; {@code checklist:<item>} for the checklist. */
  public String step() {
    return step;
  }

  /** The plan's key of the probe. */
  public String probe() {
    return probe;
  }

  public LocalText name() {
    return new LocalText(nameEn, nameZh);
  }

  public Verdict verdict() {
    return verdict;
  }

  public LocalText summary() {
    return new LocalText(summaryEn, summaryZh);
  }

  public String text() {
    return text;
  }

  public List<Measurement> measurements() {
    return measurements;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Duration took() {
    return Duration.ofMillis(tookMillis);
  }
}
