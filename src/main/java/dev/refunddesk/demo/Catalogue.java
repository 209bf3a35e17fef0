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

import dev.refunddesk.kernel.Text;
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
      Text name,
      String kind,
      BillingMode billing,
      int months,
      long minor,
      long setupMinor,
      String currency) {}

  static final Product HONG_KONG =
      new Product(
          OWN,
          new Text("香港 CN2 VPS 2核4G", "Hong Kong CN2 VPS 2 vCPU 4 GB"),
          "vps",
          SUBSCRIPTION,
          12,
          1_158_00,
          30_00,
          "CNY");
  static final Product TOKYO =
      new Product(
          OWN,
          new Text("东京 VPS 1核1G", "Tokyo VPS 1 vCPU 1 GB"),
          "vps",
          SUBSCRIPTION,
          3,
          268_00,
          0,
          "CNY");
  static final Product LOS_ANGELES =
      new Product(
          OWN,
          new Text("洛杉矶 GIA VPS 4核8G", "Los Angeles GIA VPS 4 vCPU 8 GB"),
          "vps",
          SUBSCRIPTION,
          12,
          3_480_00,
          0,
          "CNY");
  static final Product SEOUL =
      new Product(
          OWN,
          new Text("首尔 VPS 1核2G", "Seoul VPS 1 vCPU 2 GB"),
          "vps",
          SUBSCRIPTION,
          1,
          96_00,
          0,
          "CNY");
  static final Product ECS_METERED =
      new Product(
          ALIYUN,
          new Text("ECS 通用型 2核4G", "ECS general 2 vCPU 4 GB"),
          "ecs",
          PAY_AS_YOU_GO,
          0,
          227_00,
          0,
          "CNY");
  static final Product ECS_PREPAID =
      new Product(
          ALIYUN,
          new Text("ECS 突发性能 1核2G", "ECS burstable 1 vCPU 2 GB"),
          "ecs",
          SUBSCRIPTION,
          6,
          267_38,
          0,
          "CNY");
  static final Product CVM =
      new Product(
          TENCENT,
          new Text("CVM S5 2核4G", "CVM S5 2 vCPU 4 GB"),
          "cvm",
          SUBSCRIPTION,
          1,
          135_66,
          0,
          "CNY");
  static final Product LIGHTHOUSE =
      new Product(
          TENCENT,
          new Text("Lighthouse 2核4G 6M", "Lighthouse 2 vCPU 4 GB 6M"),
          "lighthouse",
          SUBSCRIPTION,
          12,
          788_00,
          0,
          "CNY");
  static final Product EC2 =
      new Product(AWS, same("EC2 t3.small"), "ec2", RESERVED, 3, 30_00, 0, "USD");
  static final Product VULTR_SMALL =
      new Product(VULTR, same("Cloud Compute 1vCPU 1GB"), "vps", HOURLY, 0, 6_00, 0, "USD");
  static final Product DROPLET =
      new Product(DIGITALOCEAN, same("Basic Droplet 2GB"), "droplet", HOURLY, 0, 12_00, 0, "USD");

  static final List<Product> PRODUCTS =
      List.of(
          HONG_KONG,
          TOKYO,
          LOS_ANGELES,
          SEOUL,
          ECS_METERED,
          ECS_PREPAID,
          CVM,
          LIGHTHOUSE,
          EC2,
          new Product(AWS, same("Lightsail 2GB"), "lightsail", PAY_AS_YOU_GO, 0, 12_00, 0, "USD"),
          VULTR_SMALL,
          new Product(VULTR, same("High Frequency 2GB"), "vps", HOURLY, 0, 24_00, 0, "USD"),
          DROPLET,
          new Product(
              DIGITALOCEAN, same("Premium AMD 4GB"), "droplet", HOURLY, 0, 40_00, 0, "USD"));

  private Catalogue() {}

  private static Text same(String name) {
    return new Text(name, name);
  }
}
