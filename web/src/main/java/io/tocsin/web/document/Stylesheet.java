package io.tocsin.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style that printed documents carry inside. */
final class Stylesheet {

  private static final String TEXT = read();

  private Stylesheet() {}

  static String text() {
    return TEXT;
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
