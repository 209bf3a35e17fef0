package dev.refunddesk.signin;

import dev.refunddesk.identity.Sessions.Device;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Where a request comes from.
 *
 * @param address what guesses are counted by: an IPv4 address, or the first half of an IPv6 one, as
 *     a household has all of the second
 * @param device what is kept with a session
 */
record Visitor(String address, Device device) {

  private static final int IPV6_NETWORK_BYTES = 8;
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
    var address = InetAddress.ofLiteral(request.getRemoteAddr().replaceFirst("%.*", ""));
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    return new Visitor(network(address), new Device(device(agent), site(address)));
  }

  private static String network(InetAddress address) {
    return address instanceof Inet4Address
        ? address.getHostAddress()
        : head(address, IPV6_NETWORK_BYTES).getHostAddress();
  }

  /** The address without the part that names one customer of a network. */
  private static String site(InetAddress address) {
    var bytes = address instanceof Inet4Address ? IPV4_SITE_BYTES : IPV6_SITE_BYTES;
    return head(address, bytes).getHostAddress() + "/" + bytes * Byte.SIZE;
  }

  private static InetAddress head(InetAddress address, int bytes) {
    var all = address.getAddress();
    Arrays.fill(all, bytes, all.length, (byte) 0);
    try {
      return InetAddress.getByAddress(all);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of wrong length: " + all.length, e);
    }
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
