package dev.refunddesk.signin;

import dev.refunddesk.platform.Texts;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private static final List<Place> PLACES =
      List.of(
          new Place("/tickets/new.*", "signin.goal.new-ticket"),
          new Place("/(?:desk/)?tickets/(RF[0-9A-Z-]{6,20})(?:[/?].*)?", "signin.goal.ticket"),
          new Place("/tickets.*", "signin.goal.tickets"),
          new Place("/services/[^/?]+/refund.*", "signin.goal.refund"),
          new Place("/services.*", "signin.goal.services"),
          new Place("/billing.*", "signin.goal.billing"),
          new Place("/notifications.*", "signin.goal.notifications"),
          new Place("/account.*", "signin.goal.account"),
          new Place("/dashboard.*", "signin.goal.dashboard"),
          new Place("/(?:desk|admin).*", "signin.goal.desk"));

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

  /**
   * The place in words, for the line 登录后继续: its kind and never what is there, which only those
   * signed in may know.
   */
  Optional<String> name(Texts texts) {
    return PLACES.stream().flatMap(place -> place.name(path, texts).stream()).findFirst();
  }

  private record Place(Pattern pattern, String key) {

    Place(String pattern, String key) {
      this(Pattern.compile(pattern), key);
    }

    Optional<String> name(String path, Texts texts) {
      var match = pattern.matcher(path);
      return match.matches()
          ? Optional.of(texts.t(key, match.groupCount() == 0 ? "" : match.group(1)))
          : Optional.empty();
    }
  }
}
