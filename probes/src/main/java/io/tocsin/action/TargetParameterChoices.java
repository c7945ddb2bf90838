package io.tocsin.action;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Parameter;
import io.tocsin.plan.Settings;
import io.tocsin.plan.SshAccess;
import io.tocsin.remediation.ParameterChoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tags and files that the target has: this host, or the one that the action is for. The tag that is
 * deployed now is not proposed: it is what somebody wants to get away from; nor is an empty file,
 * or one from after the emergency began.
 */
@ApplicationScoped
class TargetParameterChoices implements ParameterChoices {

  private static final int MOST = 50;
  private static final int MOST_FILES = 10_000;
  private static final String SEPARATOR = "\t";
  private static final String FILE_FORMAT = String.join(SEPARATOR, "%T@", "%s", "%f\\n");
  private static final int FILE_WORDS = 3;
  private static final Comparator<Choice> NEWEST =
      Comparator.comparing((Choice file) -> file.at().orElseThrow()).reversed();

  private final Settings settings;
  private final Glances glances;
  private final GitTags tags;

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  TargetParameterChoices() {
    this(null, null, null);
  }

  @Inject
  TargetParameterChoices(Settings settings, Glances glances, GitTags tags) {
    this.settings = settings;
    this.glances = glances;
    this.tags = tags;
  }

  @Override
  public List<Choice> of(ActionDefinition action, Parameter parameter, Instant before) {
    if (parameter.from().isEmpty()) {
      return List.of();
    }
    String from = settings.resolve(parameter.from().get());
    Optional<SshAccess> there = action.ssh().map(access -> access.resolved(settings));
    return switch (parameter.type()) {
      case FILE ->
          there.isEmpty() || readsOnly(action, parameter)
              ? files(Path.of(from), before)
              : filesThere(from, there, before);
      case TAG -> tags(from, there);
      default -> List.of();
    };
  }

  /** What a command reads is a file of this host, wherever the command runs. */
  private static boolean readsOnly(ActionDefinition action, Parameter parameter) {
    String place = "{" + parameter.name() + "}";
    return action.input().filter(input -> input.contains(place)).isPresent();
  }

  private List<Choice> filesThere(String folder, Optional<SshAccess> there, Instant before) {
    List<String> find =
        List.of("find", folder, "-maxdepth", "1", "-type", "f", "-printf", FILE_FORMAT);
    return glances.said(there, "/", find).stream()
        .flatMap(String::lines)
        .map(line -> line.split(SEPARATOR, FILE_WORDS))
        .filter(words -> words.length == FILE_WORDS && words[0].matches("\\d{1,12}\\.\\d+"))
        .map(words -> fileThere(words, before))
        .sorted(NEWEST)
        .limit(MOST)
        .toList();
  }

  private static Choice fileThere(String[] words, Instant before) {
    Instant at = Instant.ofEpochSecond(Long.parseLong(words[0].split("\\.", 2)[0]));
    return new Choice(words[2], Optional.of(at), !words[1].equals("0") && at.isBefore(before));
  }

  private static List<Choice> files(Path folder, Instant before) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .limit(MOST_FILES)
          .flatMap(file -> file(file, before).stream())
          .sorted(NEWEST)
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

  private List<Choice> tags(String repository, Optional<SshAccess> there) {
    Optional<String> deployed = tags.in(repository, there);
    return tags.all(repository, there).stream()
        .limit(MOST)
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
}
