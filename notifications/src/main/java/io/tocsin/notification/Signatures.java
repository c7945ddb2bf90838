package io.tocsin.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes by which providers, and we, prove who is calling. */
public final class Signatures {

  private Signatures() {}

  /**
   * @param algorithm of the Java platform: {@code HmacSHA256}, {@code HmacSHA1}
   */
  public static byte[] hmac(String algorithm, String secret, String text) {
    return hmac(algorithm, secret.getBytes(StandardCharsets.UTF_8), text);
  }

  public static byte[] hmac(String algorithm, byte[] secret, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }

  /** Compares in a time that does not tell where they differ. */
  public static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
