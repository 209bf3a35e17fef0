package dev.refunddesk.signin;

import dev.refunddesk.identity.Sessions.Device;
import dev.refunddesk.platform.web.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Where a request comes from.
 *
 * @param address what guesses are counted by, as {@link Network} has it
 * @param device what is kept with a session
 */
record Visitor(String address, Device device) {

  private static final int IPV6_SITE_BYTES = 6;
  private static final int IPV4_SITE_BYTES = 3;

  /** Most browsers claim to be others too, so the first that fits is the one. */
  private static final List<Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("MicroMessenger/", "WeChat"),
          Map.entry("Edg", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("Windows", "Windows"),
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Mac OS X", "macOS"),
          Map.entry("Linux", "Linux"));

  static Visitor of(HttpServletRequest request) {
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    var site = site(Network.address(request));
    return new Visitor(Network.of(request), new Device(device(agent), site));
  }

  /** The address without the part that names one customer of a network. */
  private static String site(InetAddress address) {
    var bytes = address instanceof Inet4Address ? IPV4_SITE_BYTES : IPV6_SITE_BYTES;
    return Network.head(address, bytes).getHostAddress() + "/" + bytes * Byte.SIZE;
  }

  private static String device(@Nullable String agent) {
    return name(agent, BROWSERS) + " · " + name(agent, SYSTEMS);
  }

  private static String name(@Nullable String agent, List<Entry<String, String>> known) {
    return known.stream()
        .filter(each -> agent != null && agent.contains(each.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElse("?");
  }
}
