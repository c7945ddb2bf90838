package io.tocsin.delivery.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a signed link carries: {@code base64url(subject|expiry) "." base64url(HMAC-SHA256)}. The
 * signature covers the purpose, too, so that a link for one thing is worthless for another.
 *
 * @param subject what the link is about, known to whoever issued it
 */
public record LinkToken(String subject, Instant expires) {

  /** Longer than any token of ours; more is not even looked at. */
  private static final int LONGEST = 400;

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  String signed(String purpose, byte[] key) {
    String payload = subject + "|" + expires.getEpochSecond();
    String encoded = ENCODER.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    return encoded + "." + ENCODER.encodeToString(mac(purpose, encoded, key));
  }

  /** Empty unless the text was signed with the key for this purpose. */
  static Optional<LinkToken> read(String text, String purpose, byte[] key) {
    int dot = text.indexOf('.');
    if (dot < 1 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String encoded = text.substring(0, dot);
      byte[] claimed = DECODER.decode(text.substring(dot + 1));
      if (!MessageDigest.isEqual(claimed, mac(purpose, encoded, key))) {
        return Optional.empty();
      }
      String payload = new String(DECODER.decode(encoded), StandardCharsets.UTF_8);
      int end = payload.lastIndexOf('|');
      return Optional.of(
          new LinkToken(
              payload.substring(0, end),
              Instant.ofEpochSecond(Long.parseLong(payload.substring(end + 1)))));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static byte[] mac(String purpose, String encoded, byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal((purpose + encoded).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
