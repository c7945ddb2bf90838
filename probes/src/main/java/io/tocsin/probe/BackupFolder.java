package io.tocsin.probe;

import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.target.Attempt;
import io.tocsin.target.Unusable;
import io.tocsin.text.Phrases;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The directory in which backups are kept, and which of its files are some. */
record BackupFolder(Path directory, String pattern, PathMatcher names) {

  private static final Phrases PHRASES = Phrases.of(BackupFolder.class, "phrases");
  private static final int MOST = 100_000;
  private static final Pattern UNFINISHED = Pattern.compile("(?i).*\\.(part|partial|tmp)");

  static BackupFolder of(Parameters parameters) {
    String pattern = parameters.text("pattern").orElse("*.sql*");
    Path directory = LocalPath.required(parameters, "directory");
    try {
      return new BackupFolder(
          directory, pattern, directory.getFileSystem().getPathMatcher("glob:" + pattern));
    } catch (PatternSyntaxException e) {
      throw parameters.wrong("pattern", PHRASES.say("parameter.glob"));
    }
  }

  /**
   * The backups.
   *
   * @throws NoSuchFileException without the directory
   */
  List<Backup> newestFirst(Attempt attempt) throws IOException {
    Path real = directory.toRealPath();
    List<Backup> backups = new ArrayList<>();
    int seen = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(real)) {
      for (Path file : files) {
        attempt.left();
        if (seen++ == MOST) {
          throw new Unusable(Reason.OTHER, directory + " holds more than " + MOST + " files");
        }
        backup(real, file).ifPresent(backups::add);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    backups.sort(Comparator.comparing(Backup::written).reversed().thenComparing(Backup::name));
    return backups;
  }

  private Optional<Backup> backup(Path real, Path file) throws IOException {
    Path name = file.getFileName();
    if (!names.matches(name) || UNFINISHED.matcher(name.toString()).matches()) {
      return Optional.empty();
    }
    try {
      Path target = file.toRealPath();
      BasicFileAttributes attributes =
          Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return target.startsWith(real) && attributes.isRegularFile()
          ? Optional.of(
              new Backup(
                  name.toString(), attributes.lastModifiedTime().toInstant(), attributes.size()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      // Removed meanwhile, or a link to nowhere.
      return Optional.empty();
    }
  }

  /** One backup. */
  record Backup(String name, Instant written, long bytes) {
    String line(String when) {
      return when + "  " + Numbers.bytes(bytes) + "  " + name;
    }
  }
}
