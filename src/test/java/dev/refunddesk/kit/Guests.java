package dev.refunddesk.kit;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.Shop;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.Csrf;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.platform.web.Theme;
import dev.refunddesk.platform.web.Viewer;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Who looks at the sample pages, and the frame around what they see. */
public final class Guests {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Shop SHOP =
      new Shop(
          new Text("星云主机", "Nebula Hosting"),
          ZONE,
          Currency.getInstance("CNY"),
          "https://desk.nebula.example",
          "400-000-8842",
          new Text("工作日 9:00–18:00", "working days 9:00–18:00"),
          "help@nebula.example");

  private Guests() {}

  public static Frame frame(Language language, Theme theme, @Nullable Viewer viewer) {
    return new Frame(
        texts(language),
        theme,
        new Csrf("_csrf", "token"),
        SHOP,
        "/guide",
        "",
        viewer,
        () -> viewer == null ? 0 : 2,
        null,
        Samples.NOW,
        path -> path);
  }

  public static Texts texts(Language language) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/kit", "messages/platform");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return new Texts(language, ZONE, messages);
  }

  /** The same frame with news of the act that led here. */
  public static Frame with(Frame frame, String flash) {
    return new Frame(
        frame.texts(),
        frame.theme(),
        frame.csrf(),
        frame.shop(),
        frame.path(),
        frame.query(),
        frame.viewer(),
        frame.unreadCount(),
        flash,
        frame.now(),
        frame.assets());
  }

  /** 李明, a customer. */
  public record Customer(Language language, Theme theme) implements Viewer {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Override
    public UUID id() {
      return ID;
    }

    @Override
    public Actor actor() {
      return new Actor(Actor.Kind.CUSTOMER, ID, language == Language.ZH ? "李明" : "Li Ming");
    }

    @Override
    public boolean isStaff() {
      return false;
    }

    @Override
    public boolean may(String permission) {
      return false;
    }

    @Override
    public boolean shortcuts() {
      return false;
    }
  }

  /** 小周, an agent. */
  public record Agent(Language language, Theme theme) implements Viewer {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Override
    public UUID id() {
      return ID;
    }

    @Override
    public Actor actor() {
      return new Actor(Actor.Kind.STAFF, ID, language == Language.ZH ? "小周" : "Zhou");
    }

    @Override
    public boolean isStaff() {
      return true;
    }

    @Override
    public boolean may(String permission) {
      return true;
    }

    @Override
    public boolean shortcuts() {
      return true;
    }
  }
}
