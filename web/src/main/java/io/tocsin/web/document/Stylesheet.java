package io.tocsin.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style that printed documents carry inside. */
final class Stylesheet {

  private static final String TEXT = read();

  private Stylesheet() {}

  static String text() {
    return TEXT;
  }

  /** What a content security policy calls it, so that it and no other style applies. */
  static String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  private static String read() {
    try (InputStream file =
        Stylesheet.class.getClassLoader().getResourceAsStream("documents/document.css")) {
      if (file == null) {
        throw new IllegalStateException("documents/document.css is missing from the build");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
