package dev.refunddesk.console.macro;

import dev.refunddesk.macro.Macro;
import dev.refunddesk.macro.Macros;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The texts that staff insert (常用回复). */
@Controller
@RequestMapping("/admin/macros")
class MacroController {

  private final Macros macros;
  private final Templates templates;

  MacroController(Macros macros, Templates templates) {
    this.macros = macros;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(Frame frame) {
    return page(null, MacroForm.EMPTY, FormErrors.none(), frame);
  }

  @GetMapping("/{id}")
  JteModel show(@PathVariable UUID id, Frame frame) {
    return page(id, MacroForm.of(macros.get(id)), FormErrors.none(), frame);
  }

  @PostMapping
  Answer create(MacroForm form, Frame frame) {
    var errors = form.check(frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(page(null, form, errors, frame));
    }
    macros.create(form.name(), form.text());
    return Answer.seeOther("/admin/macros").with("macro.flash.saved");
  }

  @PostMapping("/{id}")
  Answer save(@PathVariable UUID id, MacroForm form, Frame frame) {
    var errors = form.check(frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(page(id, form, errors, frame));
    }
    macros.save(new Macro(macros.get(id).id(), form.name(), form.text()));
    return Answer.seeOther("/admin/macros").with("macro.flash.saved");
  }

  @PostMapping("/{id}/deletion")
  Answer delete(@PathVariable UUID id) {
    macros.delete(id);
    return Answer.seeOther("/admin/macros").with("macro.flash.deleted");
  }

  private JteModel page(@Nullable UUID open, MacroForm form, FormErrors errors, Frame frame) {
    return templates.consoleMacroList(frame, new MacroPage(macros.list(), open, form, errors));
  }
}
