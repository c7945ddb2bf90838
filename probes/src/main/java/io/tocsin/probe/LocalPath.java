package io.tocsin.probe;

import io.tocsin.text.Phrases;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A place on this host, as a parameter names it. */
final class LocalPath {

  private static final Phrases PHRASES = Phrases.of(LocalPath.class, "phrases");

  private LocalPath() {}

  static Path required(Parameters parameters, String name) {
    try {
      Path path = Path.of(parameters.required(name));
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Told below, like one that is relative.
    }
    throw parameters.wrong(name, PHRASES.say("parameter.path"));
  }
}
