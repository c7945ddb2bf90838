package io.tocsin.target;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.FS_POSIX;
import org.eclipse.jgit.util.SystemReader;

/**
 * Files as JGit sees them, with nothing run and nothing written: a repository's own settings may
 * name programs (filters), JGit asks an installed git for its settings, and it tries out the clock
 * of a file system with files of its own in the repository.
 */
final class ReadOnlyGit extends FS_POSIX {

  /** What JGit would otherwise find out by trying. */
  private static final long COARSEST_CLOCK = TimeUnit.SECONDS.toNanos(2);

  /** For the whole virtual machine; nothing else in it uses JGit. */
  static void install() {
    if (!(SystemReader.getInstance() instanceof NoSettings)) {
      SystemReader.setInstance(new NoSettings(SystemReader.getInstance()));
    }
  }

  @Override
  public FS newInstance() {
    return new ReadOnlyGit();
  }

  @Override
  public ExecutionResult execute(ProcessBuilder command, InputStream in) throws IOException {
    throw new IOException("programs that a repository names are not run");
  }

  /** Neither the system's settings nor the user's. */
  private static final class NoSettings extends SystemReader.Delegate {
    NoSettings(SystemReader others) {
      super(others);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS files) {
      return new Fixed(parent, files);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS files) {
      return new Fixed(parent, files);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS files) {
      return new Fixed(parent, files);
    }
  }

  private static final class Fixed extends FileBasedConfig {
    @SuppressWarnings("NullAway") // JGit's own way to say that there is no file
    Fixed(Config parent, FS files) {
      super(parent, null, files);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section)
          ? unit.convert(COARSEST_CLOCK, TimeUnit.NANOSECONDS)
          : otherwise;
    }
  }
}
