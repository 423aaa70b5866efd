package dev.tidemark.jobs.git;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URL;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;

/** HTTP that stops reading when its guard says so, and remembers how the server answered. */
final class WatchedHttp implements HttpConnectionFactory {
  private final Guard guard;
  private volatile int lastStatus;

  WatchedHttp(Guard guard) {
    this.guard = guard;
  }

  /** The server's last answer; 0 if there was none. */
  int lastStatus() {
    return lastStatus;
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    return new Connection(url);
  }

  @Override
  public HttpConnection create(URL url, Proxy proxy) throws IOException {
    return new Connection(url, proxy);
  }

  private final class Connection extends JDKHttpConnection {
    Connection(URL url) throws MalformedURLException, IOException {
      super(url);
    }

    Connection(URL url, Proxy proxy) throws MalformedURLException, IOException {
      super(url, proxy);
    }

    @Override
    public int getResponseCode() throws IOException {
      lastStatus = 0;
      lastStatus = super.getResponseCode();
      return lastStatus;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return new Watched(super.getInputStream());
    }
  }

  private final class Watched extends FilterInputStream {
    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      check();
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      check();
      return super.read(bytes, offset, length);
    }

    private void check() throws InterruptedIOException {
      if (guard.isCancelled()) {
        throw new InterruptedIOException("ended after its time or size was used up");
      }
    }
  }
}
