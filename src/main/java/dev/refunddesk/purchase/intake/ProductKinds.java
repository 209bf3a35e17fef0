package dev.refunddesk.purchase.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the kind of a product by its name, where nobody says it. */
final class ProductKinds {

  private static final String OTHERWISE = "vps";

  private static final List<Known> KNOWN =
      List.of(
          new Known("savings-plan", "savings plan|节省计划"),
          new Known("reserved-instance", "reserved instance|预留实例"),
          new Known("lightsail", "lightsail"),
          new Known("lighthouse", "lighthouse"),
          new Known("simple-server", "轻量应用服务器|simple application server"),
          new Known("ecs", "\\becs\\b|云服务器 ecs"),
          new Known("cvm", "\\bcvm\\b"),
          new Known("ec2", "\\bec2\\b"),
          new Known("droplet", "droplet|premium (amd|intel)"),
          new Known("cloud-compute", "cloud compute"),
          new Known("high-frequency", "high frequency"),
          new Known("licence", "授权|licen[cs]e"),
          new Known("domain", "域名|\\bdomain\\b"),
          new Known("dedicated", "独立服务器|物理机|dedicated|bare metal"));

  private ProductKinds() {}

  static String of(String name) {
    var plain = Plain.of(name).toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(known -> known.pattern.matcher(plain).find())
        .map(Known::kind)
        .findFirst()
        .orElse(OTHERWISE);
  }

  private record Known(String kind, Pattern pattern) {

    Known(String kind, String pattern) {
      this(kind, Pattern.compile(pattern));
    }
  }
}
