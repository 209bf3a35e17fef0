package dev.refunddesk.demo;

import static dev.refunddesk.purchase.BillingMode.HOURLY;
import static dev.refunddesk.purchase.BillingMode.PAY_AS_YOU_GO;
import static dev.refunddesk.purchase.BillingMode.RESERVED;
import static dev.refunddesk.purchase.BillingMode.SUBSCRIPTION;
import static dev.refunddesk.purchase.Platform.ALIYUN;
import static dev.refunddesk.purchase.Platform.AWS;
import static dev.refunddesk.purchase.Platform.DIGITALOCEAN;
import static dev.refunddesk.purchase.Platform.OWN;
import static dev.refunddesk.purchase.Platform.TENCENT;
import static dev.refunddesk.purchase.Platform.VULTR;

import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.Platform;
import java.util.List;

/** What the made-up shop sells. */
final class Catalogue {

  /**
   * One product.
   *
   * @param months how long is paid ahead; zero where nothing is
   * @param minor the price of that time, or of a full month, in minor units
   * @param setupMinor a fee for setting up, in minor units
   */
  record Product(
      Platform platform,
      String name,
      String kind,
      BillingMode billing,
      int months,
      long minor,
      long setupMinor,
      String currency) {}

  static final Product WORKED_EXAMPLE =
      new Product(OWN, "香港 CN2 VPS 2核4G", "vps", SUBSCRIPTION, 12, 1_158_00, 30_00, "CNY");

  static final List<Product> PRODUCTS =
      List.of(
          WORKED_EXAMPLE,
          new Product(OWN, "东京 VPS 1核1G", "vps", SUBSCRIPTION, 3, 268_00, 0, "CNY"),
          new Product(OWN, "洛杉矶 GIA VPS 4核8G", "vps", SUBSCRIPTION, 12, 3_480_00, 0, "CNY"),
          new Product(OWN, "首尔 VPS 1核2G", "vps", SUBSCRIPTION, 1, 96_00, 0, "CNY"),
          new Product(ALIYUN, "ECS 通用型 2核4G", "ecs", PAY_AS_YOU_GO, 0, 227_00, 0, "CNY"),
          new Product(ALIYUN, "ECS 突发性能 1核2G", "ecs", SUBSCRIPTION, 6, 267_38, 0, "CNY"),
          new Product(TENCENT, "CVM S5 2核4G", "cvm", SUBSCRIPTION, 1, 135_66, 0, "CNY"),
          new Product(
              TENCENT, "Lighthouse 2核4G 6M", "lighthouse", SUBSCRIPTION, 12, 788_00, 0, "CNY"),
          new Product(AWS, "EC2 t3.small", "ec2", RESERVED, 3, 30_00, 0, "USD"),
          new Product(AWS, "Lightsail 2GB", "lightsail", PAY_AS_YOU_GO, 0, 12_00, 0, "USD"),
          new Product(VULTR, "Cloud Compute 1vCPU 1GB", "vps", HOURLY, 0, 6_00, 0, "USD"),
          new Product(VULTR, "High Frequency 2GB", "vps", HOURLY, 0, 24_00, 0, "USD"),
          new Product(DIGITALOCEAN, "Basic Droplet 2GB", "droplet", HOURLY, 0, 12_00, 0, "USD"),
          new Product(DIGITALOCEAN, "Premium AMD 4GB", "droplet", HOURLY, 0, 40_00, 0, "USD"));

  private Catalogue() {}
}
