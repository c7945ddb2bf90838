package io.tocsin.delivery.link;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.incident.IncidentId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code base64url(incident|delivery|expiry) "." base64url(HMAC-SHA256 of the first part)}. */
record LinkToken(IncidentId incident, DeliveryId delivery, Instant expires) {

  /** Longer than any token of ours; more is not even looked at. */
  private static final int LONGEST = 400;

  /** Keeps these signatures apart from any other use of the key. */
  private static final String PURPOSE = "acknowledge-link/1:";

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  String signed(byte[] key) {
    String payload = incident + "|" + delivery + "|" + expires.getEpochSecond();
    String encoded = ENCODER.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    return encoded + "." + ENCODER.encodeToString(mac(encoded, key));
  }

  /** Empty unless the text was signed with the key. */
  static Optional<LinkToken> read(String text, byte[] key) {
    int dot = text.indexOf('.');
    if (dot < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String encoded = text.substring(0, dot);
      byte[] claimed = DECODER.decode(text.substring(dot + 1));
      if (!MessageDigest.isEqual(claimed, mac(encoded, key))) {
        return Optional.empty();
      }
      String payload = new String(DECODER.decode(encoded), StandardCharsets.UTF_8);
      String[] parts = payload.split("\\|", -1);
      return Optional.of(
          new LinkToken(
              new IncidentId(parts[0]),
              new DeliveryId(parts[1]),
              Instant.ofEpochSecond(Long.parseLong(parts[2]))));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] mac(String encoded, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal((PURPOSE + encoded).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
