package dev.refunddesk.console.macro;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.macro.Macro;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** A text to insert, as it was typed. */
public record MacroForm(
    @BindParam("name-zh") @Nullable String nameZh,
    @BindParam("name-en") @Nullable String nameEn,
    @BindParam("text-zh") @Nullable String textZh,
    @BindParam("text-en") @Nullable String textEn) {

  private static final int NAME_LENGTH = 60;
  private static final int TEXT_LENGTH = 2_000;

  static final MacroForm EMPTY = new MacroForm(null, null, null, null);

  static MacroForm of(Macro macro) {
    var name = macro.name();
    var text = macro.text();
    return new MacroForm(name.zh(), name.en(), text.zh(), text.en());
  }

  Text name() {
    return new Text(plain(nameZh), plain(nameEn));
  }

  Text text() {
    return new Text(plain(textZh), plain(textEn));
  }

  FormErrors check(Frame frame) {
    var errors = FormErrors.none();
    for (var language : List.of(Language.ZH, Language.EN)) {
      var field = language.name().toLowerCase(java.util.Locale.ROOT);
      if (isWrong(name().in(language), NAME_LENGTH)) {
        errors.add("name-" + field, frame.t("macro.name.wrong", NAME_LENGTH));
      }
      var text = text().in(language);
      if (isWrong(text, TEXT_LENGTH)) {
        errors.add("text-" + field, frame.t("macro.text.wrong", TEXT_LENGTH));
      }
      var unknown = Macro.unknown(text, language);
      if (!unknown.isEmpty()) {
        errors.add("text-" + field, frame.t("macro.unknown", String.join(" ", unknown)));
      }
    }
    return errors;
  }

  private static boolean isWrong(String text, int longest) {
    return text.isEmpty() || text.length() > longest;
  }

  private static String plain(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
  }
}
