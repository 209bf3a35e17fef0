package dev.refunddesk.portal;

import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.notification.Notices;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The notices of the site (通知). */
@Controller
@RequestMapping("/notifications")
class NoticeController {

  private static final int SHOWN = 50;

  private final Notices notices;
  private final Templates templates;

  NoticeController(Notices notices, Templates templates) {
    this.notices = notices;
    this.templates = templates;
  }

  @GetMapping
  JteModel index(@AuthenticationPrincipal SignedIn me, Frame frame) {
    return templates.portalNoticeIndex(frame, notices.latest(me.id(), SHOWN));
  }

  @PostMapping("/read")
  Answer readAll(@AuthenticationPrincipal SignedIn me) {
    notices.readAll(me.id());
    return Answer.seeOther("/notifications");
  }
}
