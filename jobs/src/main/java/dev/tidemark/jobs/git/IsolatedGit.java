package dev.tidemark.jobs.git;

import java.util.Locale;
import java.util.Map;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps the git settings of user and machine away from JGit: a report must not depend on who runs
 * it, and nothing that such settings name may run.
 */
final class IsolatedGit extends SystemReader.Delegate {
  private static final IsolatedGit INSTANCE = new IsolatedGit(SystemReader.getInstance());

  /**
   * What JGit would else measure with files that it writes next to the repository, for seconds.
   * Coarse is safe: it only reads a changed file again once too often.
   */
  private static final Map<String, String> FILE_TIMES =
      Map.of("timestampresolution", "2 seconds", "minracythreshold", "0 seconds");

  private IsolatedGit(SystemReader system) {
    super(system);
  }

  /** Must run before JGit opens anything. */
  static void enter() {
    if (SystemReader.getInstance() != INSTANCE) {
      SystemReader.setInstance(INSTANCE);
    }
  }

  @Override
  public String getenv(String variable) {
    return variable.startsWith("GIT_") ? null : super.getenv(variable);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  /** A config without a file. */
  private static final class NoConfig extends FileBasedConfig {
    NoConfig(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is nothing to load.
    }

    @Override
    public void save() {
      // JGit keeps what it learns of file systems here; it need not outlive the process.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public String getString(String section, String subsection, String name) {
      return section.equals("filesystem")
          ? FILE_TIMES.get(name.toLowerCase(Locale.ROOT))
          : super.getString(section, subsection, name);
    }
  }
}
