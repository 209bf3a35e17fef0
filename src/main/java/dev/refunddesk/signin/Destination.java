package dev.refunddesk.signin;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody goes on after signing in: always a page of ours.
 *
 * @param path a path with or without a query
 */
record Destination(String path) {

  private static final int MAX_LENGTH = 1000;

  /** One slash, then anything but a second one: nothing a browser could take for a host. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  /** Pages one passes on the way to signing in or out. */
  private static final Pattern DOORS =
      Pattern.compile("/(login|logout|forgot|reset|language|theme)([/?#].*)?");

  /** The page asked for, unless it is a door, another host or no address at all. */
  static Optional<Destination> of(@Nullable String asked) {
    return here(asked).filter(page -> !DOORS.matcher(page.path).matches());
  }

  /** The page somebody is on, doors included, unless it is another host or no address at all. */
  static Optional<Destination> here(@Nullable String asked) {
    return Optional.ofNullable(asked)
        .filter(path -> path.length() <= MAX_LENGTH)
        .filter(path -> LOCAL.matcher(path).matches())
        .filter(Destination::isPath)
        .map(Destination::new);
  }

  private static boolean isPath(String text) {
    try {
      var uri = new URI(text);
      return uri.getHost() == null && uri.getAuthority() == null && uri.getScheme() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The sign-in page that leads on to here. */
  String login() {
    return "/login?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
