package io.tocsin.target;

import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** What the commit or the index has; folders that have neither are not entered. */
final class TrackedFiles extends TreeFilter {

  private static final int COMMIT = 0;
  private static final int INDEX = 1;

  @Override
  public boolean include(TreeWalk walk) {
    return walk.getRawMode(COMMIT) != 0 || walk.getRawMode(INDEX) != 0;
  }

  @Override
  public boolean shouldBeRecursive() {
    return false;
  }

  @Override
  @SuppressWarnings("MissingSuperCall") // it has no state
  public TreeFilter clone() {
    return this;
  }
}
