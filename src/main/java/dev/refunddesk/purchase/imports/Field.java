package dev.refunddesk.purchase.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column of a file may be about; its name for people is the message {@code
 * purchase.field.<NAME>}.
 */
public enum Field {
  NUMBER(
      "/number",
      "订单号码,订单号,订单编号,订单ID,商户订单号,order_no,order number,order,order id,number," + "invoice number"),
  EMAIL(
      "/customerEmail",
      "客户邮箱,邮箱,电子邮箱,客户邮件,账号邮箱,email,e-mail,customer email,client email," + "email address"),
  NAME("/customerName", "客户姓名,姓名,客户名称,客户,name,customer name,customer,client name,client"),
  PLATFORM("/service/platform", "平台,云平台,厂商,云厂商,供应商,platform,provider,vendor,cloud"),
  SERVICE(
      "/service/name",
      "服务名称,产品名称,产品,商品名称,商品,套餐,product,product name,service,service name,plan," + "package"),
  PRODUCT_KIND("/service/productKind", "产品类型,产品代码,服务类型,product kind,product type,product code"),
  BILLING("/service/billing", "计费方式,付费方式,计费模式,付款周期,billing,billing mode,billing cycle,charge type"),
  LIST_PRICE(
      "/bill/listPrice",
      "月单价,单价,月价,原价,list_price_month,list price,monthly price,unit price," + "price"),
  MONTHS("/bill/months", "购买月数,月数,时长,购买时长,months,term,quantity"),
  DISCOUNT("/bill/discount", "折扣,折扣率,discount,discount rate"),
  DISCOUNT_AMOUNT("/bill/discountAmount", "折扣金额,优惠金额,减免金额,discount amount"),
  SETUP_FEE("/bill/setupFee", "开通费,一次性开通费,初装费,setup fee,set-up fee,setup"),
  ADDON("/bill/addon", "附加服务费,附加费,附加服务,add-on,addons"),
  LICENCE("/bill/licence", "授权费,许可费,licence,license,licence fee,license fee"),
  VOUCHER("/bill/voucher", "代金券,优惠券,代金券金额,优惠券金额,voucher,coupon,voucher amount"),
  PAID("/bill/paid", "实付金额,实付,支付金额,付款金额,实收金额,金额,paid,amount,amount paid,total paid,total"),
  CURRENCY("/currency", "币种,货币,currency,currency code"),
  TENDERS("/tenders", "支付方式,付款方式,支付渠道,收款方式,tenders,payment method,payment,gateway"),
  TRANSACTION(
      "/tenders/transactionId",
      "渠道流水号,交易号,流水号,交易流水号,支付单号,transaction_id,transaction,trade no," + "payment id"),
  PAID_AT(
      "/boughtAt",
      "支付时间,付款时间,下单时间,购买时间,交易时间,paid_at,payment time,date paid,order date," + "ordered at"),
  STARTS_ON(
      "/service/startsOn", "开始日期,开通日期,开通时间,生效日期,start,start date,starts on,registration date"),
  EXPIRES_ON(
      "/service/expiresOn",
      "到期日期,到期时间,到期日,过期时间,end,end date,expires,expires on,expiry,expiry date," + "next due date"),
  ENDS_ON("/service/endsOn", "结束日期,截止日期,最后一天,ends on,last day"),
  INSTANCE_ID(
      "/service/instanceId", "实例ID,实例编号,实例,资源ID,instance_id,instance,resource id,droplet id"),
  STATE("/service/state", "实例状态,状态,服务状态,instance_status,instance state,status,service status"),
  HOST_NAME("/service/hostName", "主机名,主机名称,hostname,host name,host"),
  HOUR_PRICE("/service/hourPrice", "按量小时价,小时单价,按量单价,hour_price,hour price,hourly price"),
  ARREARS("/arrears", "账户欠款,欠款,欠费,欠费金额,arrears,amount due,balance due,overdue"),
  METERED("/service/usage/metered", "已用金额,消费金额,累计消费,已产生费用,metered,usage charges,charges"),
  HOURS("/service/usage/hours", "使用小时,运行时长,运行小时,使用时长,hours,hours used,running hours"),
  TRAFFIC("/service/usage/trafficBytes", "流量,已用流量,使用流量,traffic,traffic used,bandwidth used");

  private static final Set<Field> REQUIRED =
      Set.of(NUMBER, EMAIL, PLATFORM, SERVICE, BILLING, PAID, PAID_AT, TENDERS);

  private static final Pattern PLACE = Pattern.compile("/\\d+");

  private final String path;
  private final String headers;

  /**
   * @param path where an entry or its bill holds it
   * @param headers what shops call such a column
   */
  Field(String path, String headers) {
    this.path = path;
    this.headers = headers;
  }

  /** Whether no order can be read without it. */
  public boolean isRequired() {
    return REQUIRED.contains(this);
  }

  /** What shops call such a column, the name we prefer first. */
  public List<String> headers() {
    return List.of(headers.split(",", -1));
  }

  /** The field that a column's header names. */
  static Optional<Field> named(String header) {
    var key = Columns.key(header);
    return Arrays.stream(values())
        .filter(field -> field.headers().stream().map(Columns::key).anyMatch(key::equals))
        .findFirst();
  }

  /** The field that holds what an entry or its bill has at the path. */
  static Field at(String path) {
    var plain = PLACE.matcher(path).replaceAll("");
    return Arrays.stream(values())
        .filter(field -> field.path.equals(plain))
        .findFirst()
        .orElse(TENDERS);
  }
}
