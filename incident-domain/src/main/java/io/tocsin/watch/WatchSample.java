package io.tocsin.watch;

import io.tocsin.evidence.Measurement;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one look of a watch measured, for a few hours. */
@Entity
@Table(name = "watch_sample")
class WatchSample {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "watch_sample_seq")
  @SequenceGenerator(
      name = "watch_sample_seq",
      sequenceName = "watch_sample_seq",
      allocationSize = 50)
  private @Nullable Long id;

  private String watchKey = "";
  private Instant at = Instant.EPOCH;
  private Instant slot = Instant.EPOCH;

  @Column(length = 10)
  @Enumerated(EnumType.STRING)
  private Judgement judgement = Judgement.UNKNOWN;

  private @Nullable Double reading;
  private String unit = "";

  protected WatchSample() {}

  WatchSample(
      String watchKey,
      Instant at,
      Instant slot,
      Judgement judgement,
      Optional<Measurement> measured) {
    this.watchKey = watchKey;
    this.at = at;
    this.slot = slot;
    this.judgement = judgement;
    reading = measured.map(Measurement::value).orElse(null);
    unit = measured.map(Measurement::unit).orElse("");
  }
}
