package io.tocsin.probe;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.tocsin.target.Attempt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Goes through a directory in search of secrets that are written down, within bounds and without
 * following links. Keeps where they stand, never what they are.
 */
final class SecretSearch extends SimpleFileVisitor<Path> {

  static final int MOST_FILES = 5_000;
  static final long MOST_BYTES = 64L * 1024 * 1024;
  static final int LARGEST_FILE = 1024 * 1024;
  static final int MOST_FOUND = 500;

  private static final int LONGEST_LINE = 4_096;

  private static final Set<String> NEVER = Set.of(".git", "node_modules", "__pycache__");

  /** A secret's name, a sign of assignment, and the beginning of a value. */
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?i)(?:passw(?:or)?d|secret|token|api_?key)[a-z0-9_.-]*[\"']?\\s*(?::=|=>|=|:)\\s*"
              + "([\"']?)([^\\s\"'#,;]{1,200})");

  /** Names of what holds the secret, not the secret. */
  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?i)^(?:\\$|\\{\\{|<|\\*+$|=|os\\.|getenv|env\\(|environ|process\\.env|(?:none|null|true"
              + "|false|nil|undefined|str|string|bytes)\\b)");

  /** In code a bare word is another variable; in settings it is the value. */
  private static final Pattern CODE =
      Pattern.compile("(?i)\\.(?:py|js|ts|java|kt|go|rb|php|rs|c|cpp|cs)$");

  private final Path root;
  private final List<PathMatcher> include;
  private final List<PathMatcher> exclude;
  private final Attempt attempt;

  private final List<String> found = new ArrayList<>();
  private int files;
  private int unread;
  private long bytes;
  private boolean bounded;

  SecretSearch(Path root, List<PathMatcher> include, List<PathMatcher> exclude, Attempt attempt) {
    this.root = root;
    this.include = include;
    this.exclude = exclude;
    this.attempt = attempt;
  }

  /** File and line of each, in the order of the walk. */
  List<String> found() {
    return found;
  }

  int files() {
    return files;
  }

  int unread() {
    return unread;
  }

  /** Whether a bound ended the search before the directory did. */
  boolean bounded() {
    return bounded;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    attempt.left();
    boolean skipped = NEVER.contains("" + directory.getFileName()) || matches(exclude, directory);
    return skipped && !directory.equals(root)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    attempt.left();
    if (!attributes.isRegularFile() || !matches(include, file) || matches(exclude, file)) {
      return FileVisitResult.CONTINUE;
    }
    if (files >= MOST_FILES || bytes >= MOST_BYTES || found.size() >= MOST_FOUND) {
      bounded = true;
      return FileVisitResult.TERMINATE;
    }
    search(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
    if (file.equals(root)) {
      throw why;
    }
    unread++;
    return FileVisitResult.CONTINUE;
  }

  private void search(Path file) {
    byte[] content;
    // What has become a link since it was seen is not opened.
    try (InputStream in =
        Channels.newInputStream(
            Files.newByteChannel(
                file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
      content = in.readNBytes(LARGEST_FILE + 1);
    } catch (IOException e) {
      unread++;
      return;
    }
    files++;
    bytes += content.length;
    bounded |= content.length > LARGEST_FILE;
    boolean code = CODE.matcher(file.toString()).find();
    int number = 0;
    for (String line :
        (Iterable<String>) new String(content, StandardCharsets.UTF_8).lines()::iterator) {
      number++;
      String part = line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
      if (found.size() < MOST_FOUND && holdsSecret(part, code)) {
        found.add(root.relativize(file) + ":" + number);
      }
    }
  }

  static boolean holdsSecret(String line, boolean code) {
    Matcher assignment = ASSIGNMENT.matcher(line);
    while (assignment.find()) {
      boolean quoted = !assignment.group(1).isEmpty();
      if ((quoted || !code) && !REFERENCE.matcher(assignment.group(2)).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(List<PathMatcher> globs, Path path) {
    Path name = path.getFileName();
    return name != null && globs.stream().anyMatch(glob -> glob.matches(name));
  }
}
