import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A connection to the desk that is kept until the desk ends it: plain HTTP/1.1, with as little work
 * as possible, as both share the cores.
 */
final class Web implements AutoCloseable {

  private final int port;
  private Socket socket;
  private InputStream in;

  Web(int port) throws IOException {
    this.port = port;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /** What came back; the body as it was sent, which is what is timed. */
  record Answer(int status, Map<String, String> headers, byte[] body, long nanos) {

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    String text() throws IOException {
      var plain =
          header("content-encoding").equals("gzip")
              ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
              : body;
      return new String(plain, StandardCharsets.UTF_8);
    }
  }

  Answer get(Visitor who, String path) throws IOException {
    return send(who, "GET " + path, "", new byte[0]);
  }

  Answer post(Visitor who, String path, String type, byte[] body) throws IOException {
    var more = "Content-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n";
    return send(who, "POST " + path, more, body);
  }

  private Answer send(Visitor who, String line, String more, byte[] body) throws IOException {
    var head =
        line
            + " HTTP/1.1\r\nHost: localhost:"
            + port
            + "\r\nAccept-Encoding: gzip\r\n"
            + "Accept-Language: zh-CN\r\nUser-Agent: Mozilla/5.0 (X11; Linux) Chrome/140\r\n"
            + who.cookies()
            + more
            + "\r\n";
    var first = head.getBytes(StandardCharsets.UTF_8);
    var whole = java.util.Arrays.copyOf(first, first.length + body.length);
    System.arraycopy(body, 0, whole, first.length, body.length);
    var start = System.nanoTime();
    socket.getOutputStream().write(whole);
    var status = Integer.parseInt(line().substring(9, 12));
    var headers = headers(who);
    var content = body(headers);
    var nanos = System.nanoTime() - start;
    if (headers.getOrDefault("connection", "").equals("close")) {
      socket.close();
      connect();
    }
    return new Answer(status, headers, content, nanos);
  }

  private Map<String, String> headers(Visitor who) throws IOException {
    var headers = new HashMap<String, String>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var cut = line.indexOf(':');
      var name = line.substring(0, cut).toLowerCase(Locale.ROOT);
      var value = line.substring(cut + 1).strip();
      if (name.equals("set-cookie")) {
        who.keep(value);
      }
      headers.put(name, value);
    }
    return headers;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return chunks();
    }
    var length = headers.getOrDefault("content-length", "0");
    return in.readNBytes(Integer.parseInt(length));
  }

  private byte[] chunks() throws IOException {
    var all = new java.io.ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      all.write(in.readNBytes(size));
      line();
    }
    line();
    return all.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the desk hung up after: " + line);
      }
      line.append((char) c);
    }
    line.setLength(line.length() - 1);
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
