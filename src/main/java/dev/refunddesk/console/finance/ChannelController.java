package dev.refunddesk.console.finance;

import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.Payouts;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch of each channel: switched off it sends nothing, and still asks what is on its way. */
@Controller
@RequestMapping("/desk/payouts/channels/{channel}")
class ChannelController {

  private static final int REASON_LENGTH = 200;

  private final Payouts payouts;
  private final Templates templates;

  ChannelController(Payouts payouts, Templates templates) {
    this.payouts = payouts;
    this.templates = templates;
  }

  @GetMapping("/pause")
  JteModel confirm(@PathVariable ChannelKind channel, Frame frame) {
    return templates.consolePayoutPause(frame, channel, "", FormErrors.none());
  }

  @PostMapping("/pause")
  Answer pause(
      @PathVariable ChannelKind channel,
      @RequestParam(defaultValue = "") String reason,
      Frame frame) {
    if (reason.isBlank() || reason.length() > REASON_LENGTH) {
      var words = frame.t("finance.pause.no-reason", REASON_LENGTH);
      var errors = FormErrors.none().add("reason", words);
      return Answer.invalid(templates.consolePayoutPause(frame, channel, reason, errors));
    }
    payouts.pause(channel, reason.strip(), frame.signedIn().actor());
    return Answer.seeOther("/desk/payouts").with("finance.flash.paused");
  }

  @PostMapping("/resumption")
  Answer resume(@PathVariable ChannelKind channel) {
    payouts.resume(channel);
    return Answer.seeOther("/desk/payouts").with("finance.flash.resumed");
  }
}
