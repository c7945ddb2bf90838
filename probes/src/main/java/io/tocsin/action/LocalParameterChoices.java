package io.tocsin.action;

import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.Settings;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.remediation.ParameterChoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tags and files that this machine has. The tag that is deployed now is not proposed: it is what
 * somebody wants to get away from; nor is an empty file, or one from after the emergency began.
 */
@ApplicationScoped
class LocalParameterChoices implements ParameterChoices {

  private static final int MOST = 50;
  private static final int MOST_FILES = 10_000;
  private static final Duration LIMIT = Duration.ofSeconds(3);
  private static final String SEPARATOR = "\t";

  private final Settings settings;
  private final CommandRunner runner;

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  LocalParameterChoices() {
    this(null, null);
  }

  @Inject
  LocalParameterChoices(Settings settings, CommandRunner runner) {
    this.settings = settings;
    this.runner = runner;
  }

  @Override
  public List<Choice> of(Parameter parameter, Instant before) {
    if (parameter.from().isEmpty()) {
      return List.of();
    }
    String from = settings.resolve(parameter.from().get());
    return switch (parameter.type()) {
      case FILE -> files(Path.of(from), before);
      case TAG -> tags(from);
      default -> List.of();
    };
  }

  private static List<Choice> files(Path folder, Instant before) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .limit(MOST_FILES)
          .flatMap(file -> file(file, before).stream())
          .sorted(Comparator.comparing((Choice file) -> file.at().orElseThrow()).reversed())
          .limit(MOST)
          .toList();
    } catch (IOException e) {
      // There is no such folder; the field stays one to type in.
      return List.of();
    }
  }

  private static Optional<Choice> file(Path file, Instant before) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      Instant at = attributes.lastModifiedTime().toInstant();
      return attributes.isRegularFile()
          ? Optional.of(
              new Choice(
                  file.getFileName().toString(),
                  Optional.of(at),
                  attributes.size() > 0 && at.isBefore(before)))
          : Optional.empty();
    } catch (IOException e) {
      // It went away meanwhile.
      return Optional.empty();
    }
  }

  private List<Choice> tags(String repository) {
    Optional<String> deployed =
        git(repository, "tag", "--points-at", "HEAD").flatMap(text -> text.lines().findFirst());
    return git(
            repository,
            "for-each-ref",
            "--sort=-v:refname",
            "--format=%(refname:short)" + SEPARATOR + "%(creatordate:unix)",
            "refs/tags")
        .stream()
        .flatMap(String::lines)
        .limit(MOST)
        .map(line -> line.split(SEPARATOR, 2))
        .filter(words -> words.length == 2)
        .map(words -> tag(words[0], words[1], deployed))
        .toList();
  }

  private static Choice tag(String name, String seconds, Optional<String> deployed) {
    return new Choice(
        name,
        seconds.matches("\\d+")
            ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds)))
            : Optional.empty(),
        !deployed.equals(Optional.of(name)));
  }

  private Optional<String> git(String repository, String... arguments) {
    List<String> all = Stream.concat(Stream.of("git", "--no-pager"), Stream.of(arguments)).toList();
    StringBuffer output = new StringBuffer();
    CommandOutcome outcome =
        runner.run(new Command(all, repository, Map.of(), LIMIT), output::append);
    return outcome instanceof CommandOutcome.Exited exited && exited.code() == 0
        ? Optional.of(output.toString())
        : Optional.empty();
  }
}
