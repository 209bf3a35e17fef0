package dev.refunddesk.portal.help;

import dev.refunddesk.policy.Policy;
import dev.refunddesk.policy.TenderKind;
import dev.refunddesk.revision.Activations.Note;
import java.time.LocalDate;
import java.util.List;

/**
 * What holds for one platform.
 *
 * @param preparations what every refund of the platform requires
 * @param materials documents that may be asked for, in any of its cases
 * @param reviewBy the day of the answer to somebody who asks today
 * @param payoutBy the day the money leaves then
 * @param ways by when it is there then
 * @param changes what the shop says of each change, the newest first
 */
public record PlatformPage(
    HelpPlace place,
    PlatformRow row,
    List<Preparation> preparations,
    List<Policy.Material> materials,
    LocalDate reviewBy,
    LocalDate payoutBy,
    List<Way> ways,
    List<Note> changes) {

  public Policy policy() {
    return row.policy();
  }

  /** Ways of paying whose money takes equally long to come back, and the day it is there. */
  public record Way(List<TenderKind> kinds, LocalDate arrivesOn) {}
}
