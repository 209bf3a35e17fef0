package dev.refunddesk.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** A mail server that knows nobody: it takes no recipient. */
final class RefusingServer implements AutoCloseable {

  private final ServerSocket socket;

  RefusingServer(int port) throws IOException {
    socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    try {
      while (!socket.isClosed()) {
        talk();
      }
    } catch (IOException e) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk() throws IOException {
    try (var caller = socket.accept();
        var in =
            new BufferedReader(
                new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII))) {
      var out = caller.getOutputStream();
      out.write("220 refusing.example\r\n".getBytes(StandardCharsets.US_ASCII));
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        out.write((answer(line) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static String answer(String line) {
    return line.startsWith("RCPT") ? "550 5.1.1 no such mailbox here" : "250 fine";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
