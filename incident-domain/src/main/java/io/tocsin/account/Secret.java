package io.tocsin.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What proves a session or a token: shown to its owner once and never stored. A plain SHA-256 is
 * enough to keep it, because 256 random bits cannot be guessed as passwords can.
 */
public record Secret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** 256 random bits, safe in cookies, headers and URLs. */
  public static Secret fresh() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What is stored and looked up: 64 hexadecimal digits. */
  String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Masked, so that no log ever shows it. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
