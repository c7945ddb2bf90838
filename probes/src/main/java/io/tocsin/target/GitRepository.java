package io.tocsin.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.submodule.SubmoduleWalk.IgnoreSubmoduleMode;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** A Git repository on this host, with a checkout or bare. It is only read, and runs nothing. */
public final class GitRepository implements AutoCloseable {

  private static final int MOST_COMMITS = 50_000;
  private static final int ABBREVIATED = 7;

  static {
    ReadOnlyGit.install();
  }

  private final Repository repository;
  private final Attempt attempt;

  private GitRepository(Repository repository, Attempt attempt) {
    this.repository = repository;
    this.attempt = attempt;
  }

  /**
   * Opens the repository of exactly this directory.
   *
   * @throws NoSuchFileException when it has none
   */
  public static GitRepository in(Path directory, Attempt attempt) throws IOException {
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().setFS(new ReadOnlyGit()).setMustExist(true);
    if (Files.exists(directory.resolve(Constants.DOT_GIT))) {
      builder.setWorkTree(directory.toFile());
    } else {
      builder.setGitDir(directory.toFile());
    }
    try {
      return attempt.hold(new GitRepository(builder.build(), attempt));
    } catch (RepositoryNotFoundException e) {
      throw (NoSuchFileException) new NoSuchFileException(directory.toString()).initCause(e);
    }
  }

  /** All tags, in no order. */
  public List<Tag> tags() throws IOException {
    List<Tag> tags = new ArrayList<>();
    for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
      attempt.left();
      Ref peeled = repository.getRefDatabase().peel(ref);
      ObjectId commit =
          Optional.ofNullable(peeled.getPeeledObjectId()).orElse(peeled.getObjectId());
      tags.add(
          new Tag(
              ref.getName().substring(Constants.R_TAGS.length()),
              commit.name(),
              ref.getObjectId().name()));
    }
    return tags;
  }

  /** When a tag was made, or the commit of one that does not tell; absent for anything else. */
  public Optional<Instant> date(Tag tag) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevObject object = walk.parseAny(ObjectId.fromString(tag.object()));
      if (object instanceof RevTag made && made.getTaggerIdent() != null) {
        return Optional.of(made.getTaggerIdent().getWhenAsInstant());
      }
      return walk.peel(object) instanceof RevCommit commit
          ? Optional.of(date(walk.parseCommit(commit)))
          : Optional.empty();
    }
  }

  /** What is checked out, absent before the first commit. */
  public Optional<Head> head() throws IOException {
    ObjectId id = repository.resolve(Constants.HEAD);
    Ref head = repository.exactRef(Constants.HEAD);
    if (id == null || head == null) {
      return Optional.empty();
    }
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit commit = walk.parseCommit(id);
      return Optional.of(
          new Head(
              commit.name(),
              head.isSymbolic()
                  ? Optional.of(Repository.shortenRefName(head.getTarget().getName()))
                  : Optional.empty(),
              date(commit),
              commit.getShortMessage()));
    }
  }

  /** Those of the tags that the commit descends from or carries, within the last 50,000 commits. */
  public List<Tag> reachable(Head from, List<Tag> tags) throws IOException {
    Map<String, List<Tag>> byCommit = new HashMap<>();
    tags.forEach(tag -> byCommit.computeIfAbsent(tag.commit(), c -> new ArrayList<>()).add(tag));
    List<Tag> reachable = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository)) {
      walk.setRetainBody(false);
      walk.markStart(walk.parseCommit(ObjectId.fromString(from.commit())));
      int seen = 0;
      for (RevCommit commit = walk.next();
          commit != null && seen < MOST_COMMITS && !byCommit.isEmpty();
          commit = walk.next()) {
        attempt.left();
        seen++;
        Optional.ofNullable(byCommit.remove(commit.name())).ifPresent(reachable::addAll);
      }
    }
    return reachable;
  }

  /**
   * Tracked files that are not as they were committed. Submodules are not looked at; a file that
   * was written since and has a filter counts as changed, for filters are not run.
   */
  public List<String> changed() throws IOException {
    if (repository.isBare()) {
      return List.of();
    }
    IndexDiff diff = new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
    diff.setFilter(new TrackedFiles());
    diff.setIgnoreSubmoduleMode(IgnoreSubmoduleMode.ALL);
    diff.diff(new EndWithAttempt(attempt), 0, 0, "");
    attempt.left();
    TreeSet<String> changed = new TreeSet<>(diff.getModified());
    changed.addAll(diff.getChanged());
    changed.addAll(diff.getAdded());
    changed.addAll(diff.getRemoved());
    changed.addAll(diff.getMissing());
    changed.addAll(diff.getConflicting());
    return List.copyOf(changed);
  }

  @Override
  public void close() {
    repository.close();
  }

  private static Instant date(RevCommit commit) {
    return Instant.ofEpochSecond(commit.getCommitTime());
  }

  /**
   * A tag.
   *
   * @param commit what it marks
   * @param object itself, or again the commit when it is a mere name
   */
  public record Tag(String name, String commit, String object) {
    public String abbreviated() {
      return commit.substring(0, ABBREVIATED);
    }
  }

  /**
   * What is checked out.
   *
   * @param branch absent when it is a commit or a tag
   * @param subject the first line of the commit's message
   */
  public record Head(String commit, Optional<String> branch, Instant date, String subject) {
    public String abbreviated() {
      return commit.substring(0, ABBREVIATED);
    }
  }

  private static final class EndWithAttempt extends EmptyProgressMonitor {
    private final Attempt attempt;

    EndWithAttempt(Attempt attempt) {
      this.attempt = attempt;
    }

    @Override
    public boolean isCancelled() {
      return attempt.over();
    }
  }
}
