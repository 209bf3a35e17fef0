package dev.refunddesk.signin;

import dev.refunddesk.platform.web.FormErrors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param username as typed
 * @param keep whether to stay signed in on this device
 * @param to where to go on, empty for the start page
 * @param goal the same in words, if it is a place people know by name
 * @param careful whether to say a word on safe networks
 */
public record LoginPage(
    String username,
    boolean keep,
    String to,
    @Nullable String goal,
    boolean careful,
    FormErrors errors) {

  /** Where a forgotten password is set anew, with the way on kept. */
  public String forgot() {
    return to.isEmpty() ? "/forgot" : "/forgot?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
  }
}
