package dev.refunddesk.purchase;

import java.util.Arrays;
import java.util.Optional;

/**
 * A cloud whose services the shop sells, or the shop's own brand.
 *
 * <p>Its name for people is the message {@code purchase.platform.<code>}.
 */
public enum Platform {
  ALIYUN("aliyun"),
  TENCENT("tencent"),
  AWS("aws"),
  VULTR("vultr"),
  DIGITALOCEAN("digitalocean"),
  OWN("own");

  private final String code;

  Platform(String code) {
    this.code = code;
  }

  public static Optional<Platform> find(String code) {
    return Arrays.stream(values()).filter(platform -> platform.code.equals(code)).findFirst();
  }

  /** The short name in addresses, files and the API, such as {@code aliyun}. */
  public String code() {
    return code;
  }
}
