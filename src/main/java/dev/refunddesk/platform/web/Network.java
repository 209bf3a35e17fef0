package dev.refunddesk.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a request comes from, as guesses are counted: an IPv4 address, or the first half of an IPv6
 * one, as a household has all of the second.
 */
public final class Network {

  private static final int IPV6_NETWORK_BYTES = 8;

  private Network() {}

  public static String of(HttpServletRequest request) {
    var address = address(request);
    return address instanceof Inet4Address
        ? address.getHostAddress()
        : head(address, IPV6_NETWORK_BYTES).getHostAddress();
  }

  public static InetAddress address(HttpServletRequest request) {
    return InetAddress.ofLiteral(request.getRemoteAddr().replaceFirst("%.*", ""));
  }

  /** The address with everything behind its first bytes made zero. */
  public static InetAddress head(InetAddress address, int bytes) {
    var all = address.getAddress();
    Arrays.fill(all, bytes, all.length, (byte) 0);
    try {
      return InetAddress.getByAddress(all);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of wrong length: " + all.length, e);
    }
  }
}
