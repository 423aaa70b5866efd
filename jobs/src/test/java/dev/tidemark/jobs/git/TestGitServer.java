package dev.tidemark.jobs.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tidemark.jobs.repos.RepositoryRef;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/** Serves the bare repositories in a folder over git's HTTP protocols, well or badly. */
public final class TestGitServer implements AutoCloseable {
  /** How a server speaks. */
  public enum Protocol {
    /** Git's own: packs made to measure. */
    SMART,
    /** Files, as any web server gives them. */
    DUMB
  }

  private final Path folder;
  private final Protocol protocol;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch stalled = new CountDownLatch(1);
  private volatile String authorization = "";
  private volatile int status = 200;
  private volatile String redirect = "";
  private volatile boolean stall;

  private TestGitServer(Path folder, Protocol protocol, int port) {
    this.folder = folder;
    this.protocol = protocol;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public static TestGitServer start(Path folder, Protocol protocol) {
    return start(folder, protocol, 0);
  }

  /** Starts at a port, so that a server can come back where one was. */
  public static TestGitServer start(Path folder, Protocol protocol, int port) {
    return new TestGitServer(folder, protocol, port);
  }

  /** A port where nothing listens. */
  public static int closedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public RepositoryRef ref(String name) {
    return new RepositoryRef("http://127.0.0.1:" + port() + "/" + name, name, "", false);
  }

  /** Lets only this user in. */
  public void demand(String userName, String secret) {
    String login = userName + ":" + secret;
    authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
  }

  /** Answers everything with this status. */
  public void answerOnly(int onlyStatus) {
    status = onlyStatus;
  }

  /** Sends everybody elsewhere. */
  public void redirectTo(String prefix) {
    redirect = prefix;
  }

  /** Sends half of each pack and then nothing. */
  public void stallInPacks() {
    stall = true;
  }

  /** Waits until a client hangs in a pack. */
  public void awaitStall() throws InterruptedException {
    if (!stalled.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no client came for a pack; requests: " + requests);
    }
  }

  /** Each request so far: method, path, and {@code Authorization} if there was one. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String login = exchange.getRequestHeaders().getFirst("Authorization");
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + path + (login == null ? "" : " " + login));
      if (!redirect.isEmpty()) {
        exchange.getResponseHeaders().set("Location", redirect + exchange.getRequestURI());
        exchange.sendResponseHeaders(302, -1);
      } else if (status != 200) {
        exchange.sendResponseHeaders(status, -1);
      } else if (!authorization.isEmpty() && !authorization.equals(login)) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
        exchange.sendResponseHeaders(401, -1);
      } else {
        serve(exchange, path);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange, String path) throws IOException, InterruptedException {
    boolean smart = protocol == Protocol.SMART;
    if (smart && path.endsWith("/info/refs")) {
      advertise(exchange, path.substring(0, path.length() - "/info/refs".length()));
    } else if (smart && path.endsWith("/git-upload-pack")) {
      upload(exchange, path.substring(0, path.length() - "/git-upload-pack".length()));
    } else {
      Path file = folder.resolve(path.substring(1));
      byte[] made = Files.exists(file) ? new byte[0] : serverInfo(path);
      if (made.length > 0) {
        send(exchange, made, false);
      } else {
        file(exchange, file);
      }
    }
  }

  /** What {@code git update-server-info} writes for web servers; nothing for other paths. */
  private byte[] serverInfo(String path) throws IOException {
    StringBuilder text = new StringBuilder();
    if (path.endsWith("/info/refs")) {
      Path gitDir = folder.resolve(path.substring(1, path.length() - "/info/refs".length()));
      if (Files.isDirectory(gitDir)) {
        try (Repository repository = OpenRepository.at(gitDir.toString())) {
          for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
            text.append(ref.getObjectId().name()).append('\t').append(ref.getName()).append('\n');
          }
        }
      }
    } else if (path.endsWith("/objects/info/packs")) {
      Path objects = folder.resolve(path.substring(1)).getParent().getParent();
      try (DirectoryStream<Path> packs =
          Files.newDirectoryStream(objects.resolve("pack"), "*.pack")) {
        packs.forEach(pack -> text.append("P ").append(pack.getFileName()).append('\n'));
      }
    }
    return text.toString().getBytes(UTF_8);
  }

  private void advertise(HttpExchange exchange, String name) throws IOException {
    File gitDir = folder.resolve(name.substring(1)).toFile();
    if (!gitDir.isDirectory()) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange
        .getResponseHeaders()
        .set("Content-Type", "application/x-git-upload-pack-advertisement");
    exchange.sendResponseHeaders(200, 0);
    try (Repository repository = OpenRepository.at(gitDir.toString());
        OutputStream out = exchange.getResponseBody()) {
      PacketLineOut lines = new PacketLineOut(out);
      lines.writeString("# service=git-upload-pack\n");
      lines.end();
      new UploadPack(repository).sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
    }
  }

  private void upload(HttpExchange exchange, String name) throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-git-upload-pack-result");
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Repository repository = OpenRepository.at(folder.resolve(name.substring(1)).toString());
        InputStream body = exchange.getRequestBody();
        InputStream in = zipped ? new GZIPInputStream(body) : body) {
      UploadPack pack = new UploadPack(repository);
      pack.setBiDirectionalPipe(false);
      pack.upload(in, answer, null);
    }
    send(exchange, answer.toByteArray(), stall);
  }

  private void file(HttpExchange exchange, Path file) throws IOException, InterruptedException {
    if (!Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    send(exchange, Files.readAllBytes(file), stall && file.toString().endsWith(".pack"));
  }

  private void send(HttpExchange exchange, byte[] bytes, boolean half)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes, 0, half ? bytes.length / 2 : bytes.length);
    out.flush();
    if (half) {
      stalled.countDown();
      closed.await();
    }
  }
}
