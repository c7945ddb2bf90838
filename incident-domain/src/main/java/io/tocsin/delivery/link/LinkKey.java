package io.tocsin.delivery.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs links, in {@code keys/links.key} of the data folder: 32 random bytes, made on
 * first use, readable by the server's account only, shared by all nodes. Deleting the file makes
 * all links that are out worthless.
 */
@ApplicationScoped
class LinkKey {

  private static final int LENGTH = 32;

  private final Path file;
  private byte @Nullable [] bytes;

  @Inject
  LinkKey(@ConfigProperty(name = "tocsin.home") String home) {
    file = Path.of(home, "keys", "links.key");
  }

  protected LinkKey() {
    file = Path.of("");
  }

  synchronized byte[] bytes() {
    byte[] known = bytes;
    if (known == null) {
      known = readOrMake();
      bytes = known;
    }
    return known.clone();
  }

  /**
   * Under a lock on the file, so that two nodes that start at once agree on one key; one thread at
   * a time, since such a lock is the process's.
   */
  private byte[] readOrMake() {
    synchronized (LinkKey.class) {
      return readOrMakeLocked();
    }
  }

  private byte[] readOrMakeLocked() {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder, only("rwx------"));
      }
      Set<StandardOpenOption> options =
          Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try (FileChannel channel = FileChannel.open(file, options, only("rw-------"));
          var lock = channel.lock()) {
        return channel.size() == 0 ? make(channel) : read(channel);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make the key of links, " + file, e);
    }
  }

  private static byte[] make(FileChannel channel) throws IOException {
    byte[] made = new byte[LENGTH];
    new SecureRandom().nextBytes(made);
    ByteBuffer buffer = ByteBuffer.wrap(made);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    channel.force(true);
    return made;
  }

  private byte[] read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LENGTH);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // a short read is continued
    }
    if (buffer.hasRemaining()) {
      throw new IOException(
          file + " holds less than " + LENGTH + " bytes; delete it and a new one is made");
    }
    return buffer.array();
  }

  private FileAttribute<?>[] only(String permissions) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
