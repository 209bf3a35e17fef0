package dev.refunddesk.kit;

import java.util.Locale;

/**
 * The states of a refund as everybody sees them: one icon, one tone, words by audience.
 *
 * <p>The words are {@code kit.status.<name>} for customers and {@code kit.status.<name>.staff}.
 */
public enum StatusTag {
  DRAFT(Icon.PENCIL, Tone.NEUTRAL),
  SUBMITTED(Icon.CLOCK, Tone.INFO),
  IN_REVIEW(Icon.EYE, Tone.PROGRESS),
  NEED_INFO(Icon.MESSAGE_QUESTION, Tone.WARNING),
  SECOND(Icon.USER_CHECK, Tone.PROGRESS),
  APPROVED(Icon.CIRCLE_CHECK, Tone.SUCCESS),
  PAYING(Icon.TRANSFER, Tone.INFO),
  SENT(Icon.SEND, Tone.MONEY),
  ARRIVED(Icon.COIN, Tone.SUCCESS),
  PAY_FAILED(Icon.ALERT_TRIANGLE, Tone.DANGER),
  DECLINED(Icon.CIRCLE_X, Tone.DANGER),
  APPEALED(Icon.SCALE, Tone.PROGRESS),
  CANCELLED(Icon.BAN, Tone.NEUTRAL),
  CLOSED(Icon.CIRCLE_CHECK, Tone.NEUTRAL),
  EXPIRED(Icon.ARCHIVE, Tone.NEUTRAL);

  private final Icon icon;
  private final Tone tone;

  StatusTag(Icon icon, Tone tone) {
    this.icon = icon;
    this.tone = tone;
  }

  public Icon icon() {
    return icon;
  }

  public Tone tone() {
    return tone;
  }

  /** The message key of the words for customers, or for staff. */
  public String key(boolean staff) {
    var key = "kit.status." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    return staff ? key + ".staff" : key;
  }
}
