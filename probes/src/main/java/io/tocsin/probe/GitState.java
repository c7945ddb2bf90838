package io.tocsin.probe;

import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.target.Attempt;
import io.tocsin.target.GitRepository;
import io.tocsin.target.GitRepository.Head;
import io.tocsin.target.GitRepository.Tag;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The tags of a repository and what of it is checked out, that is: deployed. Parameters: {@code
 * repository}, the absolute path of a checkout or a bare repository on this host; {@code stable}, a
 * regular expression for whole names of stable tags (three numbers, with or without v).
 *
 * @param tags newest version first
 * @param stable those of them that are stable
 * @param carried names of all tags at what is deployed
 * @param before the newest stable tag that what is deployed descends from
 * @param changed tracked files that are not as committed
 */
record GitState(
    Path repository,
    List<Tag> tags,
    List<Tag> stable,
    Head head,
    List<String> carried,
    Optional<Tag> before,
    List<String> changed,
    String evidence) {

  private static final Phrases PHRASES = Phrases.of(GitState.class, "phrases");
  private static final String STABLE = "^v?\\d+\\.\\d+\\.\\d+$";
  private static final int SHOWN = 10;

  static ProbeResult look(
      Parameters parameters, Attempt attempt, Function<GitState, ProbeResult> judge)
      throws IOException {
    Path path = LocalPath.required(parameters, "repository");
    Pattern stable = stable(parameters);
    try (GitRepository repository = GitRepository.in(path, attempt)) {
      Optional<Head> head = repository.head();
      return head.isPresent()
          ? judge.apply(of(path, repository, head.get(), stable))
          : new NotSeen(Reason.OTHER, PHRASES.say("git.empty", path.toString()), "");
    } catch (NoSuchFileException e) {
      return new NotSeen(Reason.OTHER, PHRASES.say("git.none", path.toString()), "");
    }
  }

  private static Pattern stable(Parameters parameters) {
    try {
      return Pattern.compile(parameters.text("stable").orElse(STABLE));
    } catch (PatternSyntaxException e) {
      throw parameters.wrong("stable", PHRASES.say("parameter.pattern"));
    }
  }

  private static GitState of(Path path, GitRepository repository, Head head, Pattern stablePattern)
      throws IOException {
    List<Tag> tags = new ArrayList<>(repository.tags());
    Comparator<Tag> newestFirst = Comparator.comparing(Tag::name, new VersionOrder()).reversed();
    tags.sort(newestFirst);
    List<Tag> stable =
        tags.stream().filter(tag -> stablePattern.matcher(tag.name()).matches()).toList();
    List<Tag> earlier = stable.stream().filter(tag -> !tag.commit().equals(head.commit())).toList();
    List<String> carried =
        tags.stream().filter(tag -> tag.commit().equals(head.commit())).map(Tag::name).toList();
    List<String> changed = repository.changed();
    Optional<Tag> before =
        repository.reachable(head, earlier).stream().sorted(newestFirst).findFirst();
    return new GitState(
        path,
        tags,
        stable,
        head,
        carried,
        before,
        changed,
        evidence(repository, tags, head, carried, changed));
  }

  private static String evidence(
      GitRepository repository,
      List<Tag> tags,
      Head head,
      List<String> carried,
      List<String> changed)
      throws IOException {
    StringBuilder lines = new StringBuilder();
    lines.append("HEAD  ").append(head.abbreviated()).append("  ").append(head.date());
    lines.append("  ").append(head.branch().map(name -> "branch " + name).orElse("detached"));
    lines.append("  ").append(changed.isEmpty() ? "clean" : "dirty").append("  ");
    lines.append(Lists.brief(carried)).append("  ").append(head.subject()).append('\n');
    for (Tag tag : tags.stream().limit(SHOWN).toList()) {
      String date = repository.date(tag).map(Instant::toString).orElse("-");
      lines.append(tag.name()).append("  ").append(tag.abbreviated()).append("  ").append(date);
      lines.append(tag.commit().equals(head.commit()) ? "  HEAD\n" : "\n");
    }
    changed.stream().limit(SHOWN).forEach(file -> lines.append("M ").append(file).append('\n'));
    return lines.toString();
  }

  /** Its stable tag, or else its tag, or else its branch or nothing, with the commit. */
  String deployed() {
    Optional<String> name =
        stable.stream()
            .map(Tag::name)
            .filter(carried::contains)
            .findFirst()
            .or(() -> carried.stream().findFirst())
            .or(head::branch);
    return name.map(one -> one + " (" + head.abbreviated() + ")").orElse(head.abbreviated());
  }

  boolean carriesStableTag() {
    return stable.stream().map(Tag::name).anyMatch(carried::contains);
  }

  LocalText stableBefore() {
    return before
        .map(tag -> LocalText.verbatim(tag.name()))
        .orElseGet(() -> PHRASES.say("git.untold"));
  }
}
