package dev.refunddesk.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.refunddesk.identity.Account;
import dev.refunddesk.testing.Look;
import dev.refunddesk.testing.People;
import dev.refunddesk.testing.Tab;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody at a window of the desk; what is done and seen there is said with few verbs. */
class Person implements AutoCloseable {

  private static final String CODES =
      "all => [...new Set(all.map(tag => tag.dataset.code ?? tag.dataset.status))].sort().join()";

  static {
    setDefaultAssertionTimeout(15_000);
  }

  private final Desk desk;
  private final Account account;
  private final Tab tab;
  private final AtomicInteger arrivals = new AtomicInteger();

  Person(Desk desk, Account account, Look look) {
    this.desk = desk;
    this.account = account;
    this.tab = desk.open(look);
    tab.page().onDOMContentLoaded(_ -> arrivals.incrementAndGet());
  }

  Account account() {
    return account;
  }

  Desk desk() {
    return desk;
  }

  Page page() {
    return tab.page();
  }

  boolean hasScript() {
    return tab.look().script();
  }

  void signsIn() {
    goes("/login");
    types("username", account.email());
    types("password", People.PASSWORD);
    presses("login");
  }

  void goes(String path) {
    arrives(() -> tab.go(path));
  }

  /** Looks at the page anew, as people do who wait for something. */
  void reloads() {
    arrives(() -> page().reload());
  }

  /** Follows a link that stands for a place, such as {@code /services}. */
  void follows(String path) {
    arrives(() -> use(page().locator("a[href=\"" + path + "\"]:visible").first()));
  }

  /** Presses what carries {@code data-test}; another page follows. */
  void presses(String test) {
    arrives(() -> use(thing(test).first()));
  }

  /** With the mouse; whoever has no script works by keyboard here, which has to do as well. */
  void use(Locator button) {
    if (hasScript()) {
      button.click();
    } else {
      button.press("Enter");
    }
  }

  void arrives(Runnable act) {
    var before = arrivals.get();
    act.run();
    page().waitForCondition(() -> arrivals.get() > before);
  }

  void types(String field, String text) {
    field(field).fill(text);
  }

  /** Chooses a tile, a radio button or a box by its words on the page. */
  void chooses(String field, String value) {
    var choice = "[name=\"%s\"][value=\"%s\"]".formatted(field, value);
    if (hasScript()) {
      page().locator("label:has(" + choice + ")").click();
    } else {
      page().locator(choice).press("Space");
    }
  }

  void attaches(String field, Path... files) {
    field(field).setInputFiles(files);
  }

  /** Goes there and keeps the page open; news of what it shows come by themselves. */
  void listensTo(String path) {
    page().waitForResponse(answer -> answer.url().contains("/events?"), () -> goes(path));
    page().evaluate("() => { window.opened = true; }");
  }

  /** Whether the page is the one that was opened to listen, and not a newer one. */
  boolean hasStayed() {
    return (Boolean) page().evaluate("() => window.opened === true");
  }

  Locator field(String name) {
    return page().locator("main [name=\"" + name + "\"]");
  }

  Locator thing(String test) {
    return page().locator("[data-test=\"" + test + "\"]");
  }

  String reads(String test) {
    return thing(test).first().innerText().strip();
  }

  void sees(String test, String words) {
    assertThat(thing(test).first()).containsText(words);
  }

  void sees(String words) {
    assertThat(page().locator("main")).containsText(words);
  }

  void seesNothingOf(String words) {
    assertThat(page().locator("main")).not().containsText(words);
  }

  void seesTyped(String field, String text) {
    assertThat(field(field)).hasValue(text);
  }

  void seesChosen(String field, String value) {
    assertThat(page().locator("[name=\"%s\"][value=\"%s\"]".formatted(field, value))).isChecked();
  }

  /** The bar over a list says that there is more now. */
  void seesBar(String words) {
    assertThat(page().locator("[data-live-bar]")).containsText(words);
  }

  /** What was wrong is named on top, and beside its field. */
  void seesWrong(String field, String words) {
    sees("errors", words);
    assertThat(page().locator("#" + field + "-error")).containsText(words);
  }

  /**
   * The page is accessible and fits. One of its kind and look is enough for the whole run, and
   * whoever has no script cannot be asked.
   */
  void findsNoBarrier() {
    if (hasScript() && desk.isNew(tab.look() + kind())) {
      tab.check();
    }
  }

  /** Pages are of one kind that differ in numbers alone, and show the same states. */
  private String kind() {
    return URI.create(page().url()).getPath().replaceAll("/[^/]*\\d[^/]*", "/*")
        + page().title().startsWith("错误")
        + page().locator("main [data-code], main [data-status]").evaluateAll(CODES);
  }

  @Override
  public void close() {
    tab.close();
  }
}
