package dev.refunddesk.kit;

import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Text;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The worked example, as the views of the kit: 李明 asks 香港 CN2 VPS back on 2026-03-18. */
public final class Samples {

  public static final Instant NOW = Instant.parse("2026-03-18T06:30:00Z");
  public static final LocalDate ARRIVES_ON = LocalDate.of(2026, 3, 25);

  private static final Currency CNY = Currency.getInstance("CNY");

  private Samples() {}

  /** What the words are in the language of the page. */
  public static String say(Frame frame, String zh, String en) {
    return frame.t(new Text(zh, en));
  }

  public static Money cny(long minor) {
    return new Money(minor, CNY);
  }

  public static CalcView calc(Frame f) {
    var clause3 = Link.to(say(f, "第 3 条", "clause 3"), "/help/policy#c3");
    var clause5 = Link.to(say(f, "第 5 条", "clause 5"), "/help/policy#c5");
    return new CalcView(
        List.of(
            CalcView.Line.of(say(f, "VPS 年付", "VPS, yearly"), cny(115800)),
            CalcView.Line.of(say(f, "一次性开通费", "One-off set-up fee"), cny(3000)),
            CalcView.Line.of(say(f, "优惠券 NEW100", "Coupon NEW100"), cny(-10000))
                .reckoned(say(f, "抵扣，不退回", "not returned")),
            CalcView.Line.subtotal(say(f, "实付金额", "Amount paid"), cny(108800)),
            CalcView.Line.of(say(f, "一次性开通费不退", "Set-up fee, not refundable"), cny(-3000))
                .under(clause5),
            CalcView.Line.of(say(f, "已使用 4 天", "4 days used"), cny(-1159))
                .reckoned(f.texts().money(cny(105800)) + " × 4 ÷ 365")
                .under(clause3)),
        cny(104641));
  }

  public static CalcView calcShort(Frame f) {
    var lines = calc(f).lines();
    return new CalcView(lines.subList(3, lines.size()), cny(104641));
  }

  public static TendersView tenders(Frame f) {
    return new TendersView(
        List.of(
            new TendersView.Part(
                Icon.CREDIT_CARD,
                say(f, "支付宝（银行卡）", "Alipay (bank card)"),
                say(f, "打款后 3 个工作日内", "within 3 working days of payout"),
                ARRIVES_ON,
                cny(96177)),
            new TendersView.Part(
                Icon.WALLET,
                say(f, "账户余额", "Account balance"),
                say(f, "打款当天", "on the day of payout"),
                LocalDate.of(2026, 3, 20),
                cny(8464))),
        cny(104641),
        say(f, "原路退回", "To the original payment methods"));
  }

  public static VerdictView verdict(Frame f) {
    return new VerdictView(
        VerdictTag.REVIEW,
        Link.to(say(f, "退款政策 v7 第 3 条", "refund policy v7, clause 3"), "/help/policy"),
        say(f, "30 天内按天折算", "by the day within 30 days"),
        cny(104641),
        ARRIVES_ON,
        Instant.parse("2026-03-18T15:59:00Z"),
        List.of(),
        calc(f),
        tenders(f),
        steps(f),
        say(
            f,
            "批准后服务保留 24 小时再停止并清除数据，请先备份。打款前可随时取消工单。",
            "After approval the service is kept for 24 hours, then wiped. Back up first."
                + " You can cancel until payout."));
  }

  public static List<VerdictView.Step> steps(Frame f) {
    var review = say(f, "03-19 周四 18:00 前", "by Thu, 19 Mar, 18:00");
    var payout = say(f, "03-20 周五前", "by Fri, 20 Mar");
    return List.of(
        new VerdictView.Step(say(f, "审核", "Review"), review),
        new VerdictView.Step(say(f, "打款", "Payout"), payout),
        new VerdictView.Step(say(f, "到账", "Arrival"), say(f, "最晚 03-25 周三", "by Wed, 25 Mar")));
  }

  /** One of the other four verdicts, with what is in the way. */
  public static VerdictView verdict(Frame f, VerdictTag tag, List<VerdictView.Need> needs) {
    var whole = verdict(f);
    var out = tag == VerdictTag.OUT;
    return new VerdictView(
        tag,
        whole.clause(),
        whole.rule(),
        out ? null : whole.amount(),
        out ? null : whole.arrivesOn(),
        null,
        needs,
        null,
        null,
        List.of(),
        null);
  }

  public static ProgressView progress(Frame f) {
    var stages =
        List.of(
            stage(f, new Text("已提交", "Submitted"), new Text("03-18 14:31", "18 Mar, 14:31")),
            stage(f, new Text("审核中", "In review"), new Text("03-19 周四 18:00 前", "by 19 Mar")),
            stage(f, new Text("批准", "Approval"), new Text("预计 03-19 周四", "about 19 Mar")),
            stage(f, new Text("打款", "Payout"), new Text("预计 03-20 周五", "about 20 Mar")),
            stage(f, new Text("到账", "Arrival"), new Text("最晚 03-25 周三", "by 25 Mar")));
    return new ProgressView(stages, say(f, "第 2 步，共 5 步：审核中", "Step 2 of 5: in review"));
  }

  private static ProgressView.Stage stage(Frame f, Text name, Text when) {
    var state =
        switch (name.en()) {
          case "Submitted" -> ProgressView.State.DONE;
          case "In review" -> ProgressView.State.NOW;
          default -> ProgressView.State.LATER;
        };
    return new ProgressView.Stage(f.t(name), state, f.t(when));
  }

  public static FileView screenshot() {
    return new FileView(
        "测速截图-0317-2140.png", 421_888, true, FileView.State.FINE, "/files/1", "/files/1/delete");
  }

  public static List<FileView> files() {
    return List.of(
        screenshot(),
        new FileView("ticket-log.txt", 1_900_000, false, FileView.State.CHECKING, null, "/x"),
        new FileView("setup.exe", 90_000, false, FileView.State.REFUSED, null, "/y"));
  }

  public static List<ThreadItem> thread(Frame f) {
    var held = say(f, "预检：可退款，需人工审核。应退 ¥1,046.41，已为您保留", "Precheck passed, amount held");
    var takenUp = say(f, "小周 已受理，开始审核", "Zhou took it up");
    return List.of(
        ThreadItem.desk(Icon.USER_CHECK, Instant.parse("2026-03-18T06:31:00Z"), held),
        complaint(f),
        ThreadItem.desk(Icon.EYE, Instant.parse("2026-03-18T07:02:00Z"), takenUp),
        answer(f),
        new ThreadItem(
            ThreadItem.Kind.NOTE,
            Icon.USER,
            say(f, "小吴", "Wu"),
            null,
            Instant.parse("2026-03-18T07:12:00Z"),
            say(f, "监控里也看到了丢包。", "Monitoring shows the loss as well."),
            List.of()));
  }

  private static ThreadItem complaint(Frame f) {
    return new ThreadItem(
        ThreadItem.Kind.CUSTOMER,
        Icon.USER,
        say(f, "李明", "Li Ming"),
        say(f, "速度或线路不理想", "Slow or poor route"),
        Instant.parse("2026-03-18T06:31:00Z"),
        say(
            f,
            "晚高峰到上海电信丢包约 6%，远程办公经常断线，白天正常。附上昨晚的测速截图。",
            "About 6% packet loss to Shanghai Telecom in the evening; daytime is fine."),
        List.of(screenshot()));
  }

  private static ThreadItem answer(Frame f) {
    return new ThreadItem(
        ThreadItem.Kind.STAFF,
        Icon.USER,
        say(f, "小周", "Zhou"),
        say(f, "客服，退款组", "Agent"),
        Instant.parse("2026-03-18T07:10:00Z"),
        say(
            f,
            "李先生您好，已收到截图，正在核对这两天的线路记录。最晚明天 18:00 前给您结果。",
            "Hello, we have your screenshot. You will have an answer by 18:00 tomorrow."),
        List.of());
  }

  public static Map<String, String> reasons(Frame f) {
    var reasons = new LinkedHashMap<String, String>();
    reasons.put("slow", say(f, "速度或线路不理想", "Slow or poor route"));
    reasons.put("unstable", say(f, "连不上或不稳定", "Unreachable or unstable"));
    reasons.put("wrong", say(f, "买错配置/多买", "Wrong or duplicate purchase"));
    reasons.put("unneeded", say(f, "不再需要", "No longer needed"));
    reasons.put("price", say(f, "价格", "Price"));
    reasons.put("other", say(f, "其他", "Other"));
    return reasons;
  }

  public static Map<String, Icon> reasonIcons() {
    return Map.of(
        "slow", Icon.GAUGE,
        "unstable", Icon.PLUG_CONNECTED_X,
        "wrong", Icon.ADJUSTMENTS,
        "unneeded", Icon.CIRCLE_MINUS,
        "price", Icon.TAG,
        "other", Icon.DOTS);
  }

  public static FormErrors errors(Frame f) {
    return FormErrors.none()
        .add("subject", say(f, "请输入工单主题", "Enter a subject"))
        .add("reason", say(f, "请选择退款原因", "Choose a refund reason"))
        .add("explanation", say(f, "选择“其他”时，请详细说明退款原因（至少 10 个字）", "Explain the refund reason"))
        .add("files", say(f, "文件“setup.exe”的格式不支持", "“setup.exe” must be a picture or PDF"));
  }
}
