package io.tocsin.delivery.verification;

import io.tocsin.delivery.Destination;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells whether a destination is still the one that was tested, without keeping its address: a
 * SHA-256 of address and settings. Passwords are left out; their hash would let them be guessed.
 */
record Fingerprint(String hex) {

  private static final Set<String> LEFT_OUT =
      Set.of("password", "token", "secret", "authToken", "signingSecret", "routingKey", "timeout");

  static Fingerprint of(Destination.Resolved destination) {
    Map<String, String> settings = new TreeMap<>(destination.settings());
    settings.keySet().removeAll(LEFT_OUT);
    String all =
        destination.written().definition().kind() + "\n" + destination.address() + "\n" + settings;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return new Fingerprint(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
