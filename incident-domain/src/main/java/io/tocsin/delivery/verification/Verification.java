package io.tocsin.delivery.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A test message was taken for this contact on this channel. */
@Entity
@Table(name = "channel_verification")
class Verification {

  @EmbeddedId private Key key;

  @Column(name = "address_hash")
  private String addressHash;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @SuppressWarnings("NullAway.Init") // Hibernate fills it in
  protected Verification() {}

  Verification(Route route, Fingerprint fingerprint, Instant at) {
    key = Key.of(route);
    addressHash = fingerprint.hex();
    verifiedAt = at.truncatedTo(ChronoUnit.MICROS);
  }

  boolean isOf(Fingerprint fingerprint) {
    return addressHash.equals(fingerprint.hex());
  }

  Instant verifiedAt() {
    return verifiedAt;
  }

  @Embeddable
  record Key(@Column String contact, @Column String channel) {
    static Key of(Route route) {
      return new Key(route.contact(), route.channel());
    }
  }
}
