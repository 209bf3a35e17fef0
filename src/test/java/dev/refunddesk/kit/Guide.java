package dev.refunddesk.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Theme;
import dev.refunddesk.platform.web.Viewer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Serves the sample pages of {@code src/test/jte/guide} under the policy of the real site. */
final class Guide implements AutoCloseable {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";
  private static final Path STATIC = Path.of("src/main/resources/static");
  private static final List<Path> TEMPLATES =
      List.of(Path.of("src/main/jte"), Path.of("src/test/jte"));
  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private final TemplateEngine engine = engine();
  private final HttpServer server;
  private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();

  /** How often each page was asked for, and what was posted. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  Guide() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.createContext("/events", this::listen);
    server.createContext("/desk/events", this::listen);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Tells all open pages that a topic changed. */
  void tell(String topic) {
    listeners.removeIf(listener -> !reaches(listener, topic));
  }

  private static boolean reaches(OutputStream listener, String topic) {
    try {
      listener.write(("event: change\ndata: " + topic + "\n\n").getBytes(StandardCharsets.UTF_8));
      listener.flush();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }

  private void listen(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    var out = exchange.getResponseBody();
    out.write("event: open\ndata: open\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    listeners.add(out);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var file = STATIC.resolve(path.substring(1));
    asked.add(exchange.getRequestMethod() + " " + path);
    if (Files.isRegularFile(file)) {
      var end = path.substring(path.lastIndexOf('.') + 1);
      send(exchange, 200, TYPES.getOrDefault(end, "text/plain"), Files.readAllBytes(file));
    } else if (Files.isRegularFile(Path.of("src/test/jte/guide" + path + ".jte"))) {
      var page = draw(path, exchange.getRequestHeaders().getFirst("Cookie"));
      send(exchange, 200, "text/html", page.getBytes(StandardCharsets.UTF_8));
    } else {
      send(exchange, 404, "text/plain", path.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String draw(String path, String cookies) {
    var language = said(cookies, "lang=en") ? Language.EN : Language.ZH;
    var theme = said(cookies, "theme=DARK") ? Theme.DARK : Theme.LIGHT;
    Viewer viewer =
        path.startsWith("/desk")
            ? new Guests.Agent(language, theme)
            : path.startsWith("/gate") ? null : new Guests.Customer(language, theme);
    var output = new StringOutput();
    engine.render("guide" + path + ".jte", Guests.frame(language, theme, viewer), output);
    return output.toString();
  }

  private static boolean said(String cookies, String what) {
    return cookies != null && cookies.contains(what);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static TemplateEngine engine() {
    var engine =
        TemplateEngine.create(
            new Sources(), Path.of("target/guide"), ContentType.Html, Guide.class.getClassLoader());
    engine.setTrimControlStructures(true);
    engine.setClassPath(
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .toList());
    return engine;
  }

  /** The templates of the desk and the sample pages, as one tree. */
  private static final class Sources implements CodeResolver {

    private final List<DirectoryCodeResolver> places =
        TEMPLATES.stream().map(DirectoryCodeResolver::new).toList();

    @Override
    public String resolve(String name) {
      return at(name).map(place -> place.resolve(name)).findFirst().orElseThrow();
    }

    @Override
    public long getLastModified(String name) {
      return at(name).mapToLong(place -> place.getLastModified(name)).findFirst().orElse(0);
    }

    @Override
    public boolean exists(String name) {
      return at(name).findFirst().isPresent();
    }

    private Stream<DirectoryCodeResolver> at(String name) {
      return places.stream().filter(place -> place.exists(name));
    }
  }
}
