package dev.refunddesk.console.mail;

import dev.refunddesk.notification.Mails;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The latest mails, with their text while no mail server is named. */
@Controller
class MailController {

  private static final int SHOWN = 50;

  private final Mails mails;
  private final Templates templates;

  MailController(Mails mails, Templates templates) {
    this.mails = mails;
    this.templates = templates;
  }

  @GetMapping("/admin/mails")
  JteModel index(Frame frame) {
    return templates.consoleMailIndex(frame, new MailPage(mails.latest(SHOWN), mails.areSent()));
  }
}
