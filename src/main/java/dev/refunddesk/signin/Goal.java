package dev.refunddesk.signin;

import dev.refunddesk.platform.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A destination in words, for the line 登录后继续: the kind of place and never what is there, which only
 * those signed in may know.
 *
 * @param key the message
 * @param detail what the address itself says, such as a ticket number; empty if nothing
 */
record Goal(String key, String detail) {

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

  static Optional<Goal> of(Destination to) {
    return PLACES.stream().flatMap(place -> place.goal(to.path()).stream()).findFirst();
  }

  String in(Texts texts) {
    return texts.t(key, detail);
  }

  private record Place(Pattern pattern, String key) {

    Place(String pattern, String key) {
      this(Pattern.compile(pattern), key);
    }

    Optional<Goal> goal(String path) {
      var match = pattern.matcher(path);
      if (!match.matches()) {
        return Optional.empty();
      }
      return Optional.of(new Goal(key, match.groupCount() == 0 ? "" : match.group(1)));
    }
  }
}
