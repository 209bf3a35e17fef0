package dev.refunddesk.console.admin;

import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's table of contents (管理). */
@Controller
class AdminController {

  private final Templates templates;

  AdminController(Templates templates) {
    this.templates = templates;
  }

  @GetMapping("/admin")
  JteModel index(Frame frame) {
    return templates.consoleAdminIndex(frame);
  }
}
