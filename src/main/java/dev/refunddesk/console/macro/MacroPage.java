package dev.refunddesk.console.macro;

import dev.refunddesk.macro.Macro;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page of texts to insert shows.
 *
 * @param open the one whose form it is; absent for a new one
 */
public record MacroPage(List<Macro> all, @Nullable UUID open, MacroForm form, FormErrors errors) {

  public String action() {
    return open == null ? "/admin/macros" : "/admin/macros/" + open;
  }
}
