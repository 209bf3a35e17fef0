package dev.refunddesk.kit;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.testing.Browser;
import dev.refunddesk.testing.Look;
import java.util.List;

/** Takes the pictures of the sample pages for the eye: {@code target/screenshots}. */
final class GuidePictures {

  private GuidePictures() {}

  /** The pages named, or all of them. */
  public static void main(String[] names) throws Exception {
    var pages = names.length == 0 ? GuideTest.PAGES : List.of(names);
    try (var guide = new Guide()) {
      take(guide, pages);
      System.exit(0);
    } catch (RuntimeException | AssertionError e) {
      System.err.println(e);
      System.exit(1);
    }
  }

  private static void take(Guide guide, List<String> pages) {
    for (var size : List.of(Look.DESKTOP, Look.PHONE)) {
      for (var look : List.of(size, size.dark(), size.in(Language.EN))) {
        for (var page : pages) {
          try (var tab = Browser.open(guide.address(), look)) {
            tab.go("/" + page).picture("guide-" + page.replace('/', '-'));
          }
        }
      }
    }
  }
}
