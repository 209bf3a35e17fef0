package dev.refunddesk.purchase.intake;

import dev.refunddesk.purchase.BillingMode;
import dev.refunddesk.purchase.InstanceState;
import dev.refunddesk.purchase.OrderLine;
import dev.refunddesk.purchase.Platform;
import dev.refunddesk.purchase.Tender;
import dev.refunddesk.purchase.intake.Fault.Reason;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words billing systems use, Chinese and English, for what we name by an enum. */
final class Vocabulary {

  private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*\\)$");

  private static final Map<String, Platform> PLATFORMS =
      words(
          Map.of(
              Platform.ALIYUN, "aliyun,阿里云,阿里,alibaba cloud,alibaba,alicloud",
              Platform.TENCENT, "tencent,腾讯云,腾讯,tencent cloud,qcloud",
              Platform.AWS, "aws,亚马逊云,亚马逊云科技,亚马逊,amazon,amazon web services",
              Platform.VULTR, "vultr",
              Platform.DIGITALOCEAN, "digitalocean,digital ocean",
              Platform.OWN, "own,自营,自有,自有品牌,本店,own brand,self"));

  private static final Map<String, BillingMode> BILLING =
      words(
          Map.of(
              BillingMode.SUBSCRIPTION,
              "subscription,包年包月,包年,包月,年付,半年付,季付,月付,预付费,prepaid,monthly,quarterly,"
                  + "semi-annually,annually,yearly,biennially,triennially",
              BillingMode.PAY_AS_YOU_GO,
              "pay as you go,按量付费,按量计费,按量,后付费,payg,postpaid,on demand,usage",
              BillingMode.HOURLY,
              "hourly,按小时,按小时计费,小时,按时,by the hour",
              BillingMode.RESERVED,
              "reserved,预留,预留实例,节省计划,savings plan,commitment",
              BillingMode.BALANCE,
              "balance,余额,余额充值,充值,top up,recharge"));

  private static final Map<String, InstanceState> STATES =
      words(
          Map.of(
              InstanceState.RUNNING,
              "running,运行中,运行,正常,已开通,使用中,active,on,started",
              InstanceState.STOPPED,
              "stopped,已停止,停止,已关机,关机,已停机,停机,已暂停,暂停,off,suspended,shut down",
              InstanceState.EXPIRED,
              "expired,已到期,到期,已过期,过期",
              InstanceState.DESTROYED,
              "destroyed,已销毁,销毁,已释放,释放,已删除,已退订,deleted,released,terminated,archive,"
                  + "cancelled,canceled"));

  private static final Map<String, Tender.Kind> TENDERS =
      words(
          Map.of(
              Tender.Kind.ALIPAY, "alipay,支付宝",
              Tender.Kind.WECHAT, "wechat,微信支付,微信,wechat pay,weixin,weixin pay",
              Tender.Kind.STRIPE, "stripe,信用卡,银行卡,card,credit card",
              Tender.Kind.PAYPAL, "paypal,贝宝",
              Tender.Kind.BANK_TRANSFER,
                  "bank transfer,银行转账,对公转账,银行汇款,汇款,转账,bank,wire,wire transfer",
              Tender.Kind.BALANCE, "balance,余额,账户余额,余额支付,account balance,credit",
              Tender.Kind.GIFT, "gift,赠送金,赠金,赠送,赠款,体验金,bonus,gift balance",
              Tender.Kind.VOUCHER, "voucher,代金券,优惠券,抵用券,券,coupon"));

  private static final Map<String, OrderLine.Kind> LINES =
      words(
          Map.of(
              OrderLine.Kind.SERVICE, "service,服务,服务费",
              OrderLine.Kind.RENEWAL, "renewal,续费,未生效续费",
              OrderLine.Kind.SETUP_FEE, "setup fee,开通费,set-up fee,setup",
              OrderLine.Kind.ADDON, "addon,附加,add-on",
              OrderLine.Kind.LICENCE, "licence,license,授权,授权费",
              OrderLine.Kind.DISCOUNT, "discount,折扣,优惠",
              OrderLine.Kind.VOUCHER, "voucher,代金券,优惠券,coupon"));

  /** What is no code of ISO 4217, and the code it stands for. */
  private static final Map<String, String> CURRENCIES_MEANT =
      words(
          Map.of(
              "CNY", "rmb,人民币,元,¥,yuan,cnh,人民币元",
              "USD", "美元,美金,$,us$,dollar",
              "HKD", "港币,港元,hk$",
              "EUR", "欧元,€,euro",
              "JPY", "日元,日圆,円,yen",
              "GBP", "英镑,£"));

  private static final Set<String> ISO =
      Set.copyOf(
          Currency.getAvailableCurrencies().stream()
              .filter(currency -> currency.getDefaultFractionDigits() >= 0)
              .map(Currency::getCurrencyCode)
              .toList());

  private Vocabulary() {}

  static Parsed<Platform> platform(String text) {
    return look(PLATFORMS, text, Reason.UNKNOWN_PLATFORM);
  }

  static Parsed<BillingMode> billing(String text) {
    return look(BILLING, text, Reason.UNKNOWN_BILLING);
  }

  static Parsed<InstanceState> state(String text) {
    return look(STATES, text, Reason.UNKNOWN_STATE);
  }

  /** A way of paying; what stands in brackets behind it only says how exactly. */
  static Parsed<Tender.Kind> tender(String text) {
    return look(TENDERS, IN_BRACKETS.matcher(Plain.of(text)).replaceAll(""), Reason.UNKNOWN_TENDER);
  }

  static Parsed<OrderLine.Kind> line(String text) {
    return look(LINES, text, Reason.UNKNOWN_LINE);
  }

  static Parsed<Currency> currency(String text) {
    var code = Plain.of(text).toUpperCase(Locale.ROOT);
    if (ISO.contains(code)) {
      return Parsed.fine(Currency.getInstance(code));
    }
    var meant = CURRENCIES_MEANT.get(Plain.key(text));
    return meant == null
        ? Parsed.wrong(Reason.UNKNOWN_CURRENCY, text)
        : Parsed.wrong(Reason.CURRENCY_MEANT, text, meant);
  }

  static boolean isCurrency(String code) {
    return ISO.contains(code.toUpperCase(Locale.ROOT));
  }

  private static <T> Parsed<T> look(Map<String, T> words, String text, Reason otherwise) {
    var found = words.get(Plain.key(text));
    return found == null ? Parsed.wrong(otherwise, text) : Parsed.fine(found);
  }

  private static <T> Map<String, T> words(Map<T, String> listed) {
    var words = new HashMap<String, T>();
    listed.forEach((meaning, names) -> {
      for (var name : names.split(",", -1)) {
        words.put(Plain.key(name), meaning);
      }
    });
    return Map.copyOf(words);
  }
}
