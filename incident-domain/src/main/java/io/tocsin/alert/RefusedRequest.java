package io.tocsin.alert;

import io.tocsin.text.LocalText;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One request of a monitoring system of which something was not taken. */
@Entity
@Table(name = "refused_intake")
public class RefusedRequest {

  private static final int MOST_TEXT = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refused_intake_seq")
  @SequenceGenerator(
      name = "refused_intake_seq",
      sequenceName = "refused_intake_seq",
      allocationSize = 1)
  private @Nullable Long id;

  private Instant at = Instant.EPOCH;
  private String source = "";
  private int status;
  private int alerts;
  private String reasonEn = "";
  private String reasonZh = "";

  protected RefusedRequest() {}

  RefusedRequest(Instant at, String source, int status, int alerts, LocalText reason) {
    this.at = at.truncatedTo(ChronoUnit.MICROS);
    this.source = source;
    this.status = status;
    this.alerts = alerts;
    reasonEn = shortened(reason.en());
    reasonZh = shortened(reason.zhCn());
  }

  long number() {
    return id == null ? Long.MAX_VALUE : id;
  }

  public Instant at() {
    return at;
  }

  /** Which kind of system sent it, for example {@code alertmanager}. */
  public String source() {
    return source;
  }

  /** The answer of HTTP; 202 when only some of the request's alerts were refused. */
  public int status() {
    return status;
  }

  /** How many alerts were refused; 1 for a request that could not be read. */
  public int alerts() {
    return alerts;
  }

  public LocalText reason() {
    return new LocalText(reasonEn, reasonZh);
  }

  private static String shortened(String text) {
    return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
  }
}
