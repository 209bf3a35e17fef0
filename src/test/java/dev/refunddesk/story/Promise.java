package dev.refunddesk.story;

import dev.refunddesk.purchase.Platform;

/**
 * What the desk promises on the day of the example for the order of a platform.
 *
 * @param byBank whether the bank takes part, or the balance alone is credited
 * @param termsFirst whether the terms of the platform have to be accepted
 */
record Promise(Platform platform, String amount, String date, boolean byBank, boolean termsFirst) {

  static Promise of(Platform platform) {
    return switch (platform) {
      case OWN -> new Promise(platform, "¥1,046.41", "2026-03-25", true, false);
      case ALIYUN -> new Promise(platform, "¥190.00", "2026-03-27", false, false);
      case TENCENT -> new Promise(platform, "¥788.00", "2026-03-25", true, false);
      case AWS -> new Promise(platform, "36.10", "2026-04-09", true, true);
      case VULTR -> new Promise(platform, "21.36", "2026-04-03", true, false);
      case DIGITALOCEAN -> new Promise(platform, "10.68", "2026-03-27", false, false);
    };
  }
}
