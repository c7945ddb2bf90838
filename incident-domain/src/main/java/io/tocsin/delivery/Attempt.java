package io.tocsin.delivery;

import io.tocsin.text.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One line of a delivery's history. */
@Embeddable
public record Attempt(
    @Column(name = "attempted_at") Instant at,
    @Column @Enumerated(EnumType.STRING) Outcome outcome,
    @Column(name = "detail_en") String detailEn,
    @Column(name = "detail_zh") String detailZh) {

  private static final int MAX_DETAIL = 1000;

  /** What happened. */
  public enum Outcome {
    /** Begun; not heard of since. */
    SENDING,
    ACCEPTED,
    /** The provider reports that it arrived. */
    DELIVERED,
    /** The provider took it and reports that it will not arrive. */
    UNDELIVERED,
    DEFERRED,
    /** Its turn had come, and it waits on purpose. */
    PUT_OFF,
    REFUSED,
    UNCERTAIN,
    /** Nothing was sent: nobody to send to, or no reason to. */
    NOT_SENT,
    /** A person asked for it to be sent again. */
    RESENT
  }

  public static Attempt of(Instant at, Outcome outcome, LocalText detail) {
    return new Attempt(
        at.truncatedTo(ChronoUnit.MICROS),
        outcome,
        shortened(detail.en()),
        shortened(detail.zhCn()));
  }

  public LocalText detail() {
    return new LocalText(detailEn, detailZh);
  }

  private static String shortened(String text) {
    return text.length() <= MAX_DETAIL ? text : text.substring(0, MAX_DETAIL - 1) + "…";
  }
}
