import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser: the cookies, and the forms as a browser sends them. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String EDGE = "----BenchFormBoundary7MA4YWxkTrZu0gW";

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String header = "";

  /** Signs in by the page everybody uses. */
  static Visitor signIn(Web web, String name, String password) throws IOException {
    var visitor = new Visitor();
    var token = token(web.get(visitor, "/login").text());
    var fields =
        Map.of("_csrf", token, "username", name, "password", password, "to", "", "keep", "false");
    var answer = visitor.submit(web, "/login", fields);
    if (answer.status() != 303) {
      throw new IllegalStateException(name + " could not sign in: " + answer.status());
    }
    return visitor;
  }

  static String token(String page) {
    var found = TOKEN.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("a page without a form: " + page);
    }
    return found.group(1);
  }

  Web.Answer submit(Web web, String path, Map<String, String> fields) throws IOException {
    var body = new StringBuilder();
    fields.forEach((name, value) -> {
      body.append(body.isEmpty() ? "" : "&").append(name).append('=');
      body.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    });
    var type = "application/x-www-form-urlencoded";
    return web.post(this, path, type, body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** A form with a place for files, none of them chosen. */
  Web.Answer submitWithFiles(Web web, String path, Map<String, String> fields) throws IOException {
    return web.post(this, path, "multipart/form-data; boundary=" + EDGE, multipart(fields));
  }

  private static byte[] multipart(Map<String, String> fields) {
    var body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name)
            .append("\"\r\n\r\n" + value + "\r\n"));
    body.append("--" + EDGE + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\"")
        .append("\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--" + EDGE + "--\r\n");
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  String cookies() {
    return header;
  }

  synchronized void keep(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty()) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
    var all = new StringBuilder();
    cookies.forEach((name, value) ->
        all.append(all.isEmpty() ? "Cookie: " : "; ").append(name).append('=').append(value));
    header = all.isEmpty() ? "" : all.append("\r\n").toString();
  }
}
