package io.tocsin.action;

import io.tocsin.plan.SshAccess;
import io.tocsin.remediation.DeployedTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tags of repositories on any host, by the git of that host. */
@ApplicationScoped
class GitTags implements DeployedTag {

  private static final String SEPARATOR = "\t";

  private final Glances glances;

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  GitTags() {
    this(null);
  }

  @Inject
  GitTags(Glances glances) {
    this.glances = glances;
  }

  @Override
  public Optional<String> in(String repository, Optional<SshAccess> there) {
    return git(there, repository, "tag", "--points-at", "HEAD")
        .flatMap(text -> text.lines().findFirst());
  }

  /** Newest version first, each with the second in which it was made; empty when it has none. */
  List<String[]> all(String repository, Optional<SshAccess> there) {
    return git(
            there,
            repository,
            "for-each-ref",
            "--sort=-v:refname",
            "--format=%(refname:short)" + SEPARATOR + "%(creatordate:unix)",
            "refs/tags")
        .stream()
        .flatMap(String::lines)
        .map(line -> line.split(SEPARATOR, 2))
        .filter(words -> words.length == 2)
        .toList();
  }

  private Optional<String> git(Optional<SshAccess> there, String repository, String... arguments) {
    return glances.said(
        there,
        repository,
        Stream.concat(Stream.of("git", "--no-pager"), Stream.of(arguments)).toList());
  }
}
