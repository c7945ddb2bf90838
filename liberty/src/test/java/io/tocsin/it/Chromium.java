package io.tocsin.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for all tests of a class, on whatever machine: the one on the PATH, else Playwright's
 * download, else the system's package where this user may install it.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  private static final long MINUTES_TO_FETCH = 5;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  private @Nullable Browser browser;

  @Override
  public void beforeAll(ExtensionContext context) {
    browser = start();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    playwright.close();
  }

  Browser browser() {
    return Objects.requireNonNull(browser, "register the browser as a static extension");
  }

  /** Fetches one first where there is none. */
  private Browser start() {
    Optional<Path> installed = onPath();
    if (installed.isPresent()) {
      return launch(options().setExecutablePath(installed.get()));
    }
    if (runs(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "chromium")) {
      try {
        return launch(options());
      } catch (PlaywrightException e) {
        System.err.println("Playwright's browser does not start here: " + e.getMessage());
      }
    }
    if ("root".equals(System.getProperty("user.name"))) {
      boolean done = runs("apt-get", "update") & runs("apt-get", "install", "-y", "chromium");
      installed = onPath();
      if (done && installed.isPresent()) {
        return launch(options().setExecutablePath(installed.get()));
      }
    }
    throw new IllegalStateException(
        "No browser for the browser tests: install one of %s so that it is on the PATH."
            .formatted(NAMES));
  }

  private Browser launch(LaunchOptions options) {
    return playwright.chromium().launch(options);
  }

  private static LaunchOptions options() {
    return new LaunchOptions().setArgs(FLAGS);
  }

  private static Optional<Path> onPath() {
    List<String> folders =
        List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean runs(String... command) {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      Stream.concat(process.descendants(), Stream.of(process.toHandle()))
          .forEach(ProcessHandle::destroyForcibly);
      return false;
    } catch (IOException e) {
      return false; // not a command of this machine
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
