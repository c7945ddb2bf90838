package io.tocsin.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The folder with the database and the keys, {@code TOCSIN_HOME}: made when it is missing, and
 * closed to everybody but its owner and group, whatever the server's umask is.
 */
@ApplicationScoped
class DataFolder {

  static final int BEFORE_ANY_FILE = Migration.FIRST - 50;

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final Path folder;

  @Inject
  DataFolder(@ConfigProperty(name = "tocsin.home") String home) {
    folder = Path.of(home);
  }

  protected DataFolder() {
    folder = Path.of("");
  }

  void close(
      @Observes @Priority(BEFORE_ANY_FILE) @Initialized(ApplicationScoped.class) Object started) {
    try {
      Files.createDirectories(folder);
      Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
      if (permissions.removeAll(OTHERS)) {
        Files.setPosixFilePermissions(folder, permissions);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make or close the data folder " + folder, e);
    }
  }
}
