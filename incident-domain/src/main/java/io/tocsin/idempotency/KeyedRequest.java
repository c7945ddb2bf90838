package io.tocsin.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A command that names itself.
 *
 * @param caller who sent it, at most 220 characters; keys of two callers are never the same
 * @param key at most 200 characters
 * @param content all that makes it this request and no other: method, path, body
 */
public record KeyedRequest(String caller, String key, String content) {

  String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
