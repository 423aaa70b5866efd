package dev.tidemark.jobs.browser;

import dev.tidemark.jobs.table.Json;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window, which reaches nothing and tells all that it was asked to reach. */
final class Browser implements AutoCloseable {
  /** Told whenever a browser is newer than Selenium, for parts of it that nobody uses here. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(ChromeDriver driver, Path profile) {
    this.driver = driver;
    this.profile = profile;
  }

  /**
   * Starts it with a profile of its own.
   *
   * @throws IllegalStateException if it or its driver is not on the PATH
   */
  static Browser start() throws IOException {
    SELENIUM.setLevel(Level.SEVERE);
    var service = ChromeDriverService.createDefaultService();
    service.setExecutable(onPath(List.of("chromedriver")).getPath());
    service.sendOutputTo(OutputStream.nullOutputStream());
    Path profile = Files.createTempDirectory("browser");
    var driver = new ChromeDriver(service, options(onPath(NAMES), profile));
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
    return new Browser(driver, profile);
  }

  private static ChromeOptions options(File chromium, Path profile) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(chromium);
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless=new",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en-US",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=" + profile);
    if ("root".equals(System.getProperty("user.name"))) {
      options.addArguments("--no-sandbox");
    }
    return options;
  }

  private static File onPath(List<String> names) {
    return find(names, System.getenv("PATH"));
  }

  /** The first of these programs that one of the folders has. */
  static File find(List<String> names, String folders) {
    return names.stream()
        .flatMap(
            name ->
                Stream.of(folders.split(File.pathSeparator)).map(folder -> new File(folder, name)))
        .filter(File::canExecute)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no " + names.get(0) + " on the PATH: run tools/install, which gets it"));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Loads a page from disk anew and forgets what was logged before. */
  void open(Path page, String fragment) {
    driver.get("about:blank");
    requests();
    complaints();
    driver.get(page.toUri() + (fragment.isEmpty() ? "" : "#" + fragment));
  }

  /** What the page asked for since the last call, itself among it. */
  List<String> requests() {
    return entries(LogType.PERFORMANCE).flatMap(entry -> requested(entry.getMessage())).toList();
  }

  private static Stream<String> requested(String entry) {
    try {
      var message = (Map<?, ?>) Json.map(entry).get("message");
      var parameters = (Map<?, ?>) message.get("params");
      return "Network.requestWillBeSent".equals(message.get("method"))
          ? Stream.of((String) ((Map<?, ?>) parameters.get("request")).get("url"))
          : Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was written to the console since the last call: errors, breaches of policy, all else. */
  List<String> complaints() {
    return entries(LogType.BROWSER).map(LogEntry::getMessage).toList();
  }

  private Stream<LogEntry> entries(String log) {
    return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false);
  }

  /** Runs the body of a function, which may return a promise, and gives what it returns. */
  Object ask(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** Clicks in the middle of the window, where nothing that sticks to its edges lies above. */
  void click(String selector) {
    WebElement found = find(selector);
    driver.executeScript("arguments[0].scrollIntoView({ block: 'center' })", found);
    found.click();
  }

  /** Presses keys as a person does who has no mouse. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void tab() {
    press(Keys.TAB);
  }

  /** Shows the page as wide as that, whatever a window would allow. */
  void size(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /**
   * Shows it to a reader who likes that.
   *
   * @param scheme light or dark
   * @param medium screen or print
   */
  void prefer(String scheme, String medium) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** A part of the page as PNG, also where one would have to scroll. */
  byte[] picture(int y, int width, int height) {
    var clip = Map.of("x", 0, "y", y, "width", width, "height", height, "scale", 1);
    var answer =
        command(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    return Base64.getDecoder().decode((String) answer.get("data"));
  }

  Map<String, Object> command(String name, Map<String, Object> arguments) {
    return driver.executeCdpCommand(name, arguments);
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> left = Files.walk(profile)) {
      left.sorted((a, b) -> b.compareTo(a)).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
