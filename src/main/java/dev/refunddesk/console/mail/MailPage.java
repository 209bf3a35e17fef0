package dev.refunddesk.console.mail;

import dev.refunddesk.kit.Icon;
import dev.refunddesk.kit.Tone;
import dev.refunddesk.notification.Mail;
import java.util.List;

/**
 * The latest mails.
 *
 * @param sent whether there is a server that they go to
 */
public record MailPage(List<Mail> mails, boolean sent) {

  public Tone tone(Mail mail) {
    return switch (mail.status()) {
      case SENT -> Tone.SUCCESS;
      case FAILED -> Tone.DANGER;
      case WAITING -> mail.problem() == null ? Tone.NEUTRAL : Tone.WARNING;
      case KEPT -> Tone.NEUTRAL;
    };
  }

  public Icon icon(Mail mail) {
    return switch (mail.status()) {
      case SENT -> Icon.SEND;
      case FAILED -> Icon.ALERT_TRIANGLE;
      case WAITING -> Icon.CLOCK;
      case KEPT -> Icon.ARCHIVE;
    };
  }
}
