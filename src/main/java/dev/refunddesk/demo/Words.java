package dev.refunddesk.demo;

import dev.refunddesk.kernel.Text;
import java.util.List;

/** What the people of the made-up shop say. */
final class Words {

  static final Text SUBJECT = new Text("VPS退款申请", "VPS refund request");

  static final List<Text> REASONS =
      List.of(
          new Text(
              "晚高峰到上海电信丢包约 6%，远程办公经常断线，白天正常，已经连续三天都是这样，附上昨晚的测速截图。",
              "Packet loss of about 6 % every evening, so remote work drops all the time."),
          new Text(
              "机器经常连不上，控制台显示运行中但 SSH 超时，重启后几个小时又会出现，已经影响线上业务。",
              "The server is often unreachable: the panel says running, SSH times out."),
          new Text(
              "下单时选错了机房，原本想要东京，结果买成了洛杉矶，延迟太高用不了，希望退款后重新购买。",
              "I chose the wrong location: I meant Tokyo and bought Los Angeles instead."),
          new Text(
              "项目取消了，这台服务器不再需要，数据已经备份完毕，麻烦按政策退还剩余的费用，谢谢。",
              "The project was cancelled. All data is backed up, the server can go."),
          new Text(
              "同样的配置另一家便宜很多，希望按政策退款后再考虑，之后如果有优惠活动请通知我。",
              "The same plan is much cheaper elsewhere; I ask for a refund by your policy."),
          new Text(
              "重复下单了：付款页面卡住以后又点了一次，结果扣了两次款，请退掉其中的一个订单。",
              "I paid twice: the payment page hung and I pressed again. Please refund one."));

  static final Text QUESTION_SUBJECT = new Text("续费后到期日没有变", "Renewed, but the date did not move");
  static final Text QUESTION =
      new Text(
          "昨天续费了三个月，付款成功，但控制台里的到期日期还是原来的，请帮忙看一下。",
          "I renewed for three months yesterday and paid, but the panel still shows the old date.");
  static final Text QUESTION_ANSWER =
      new Text(
          "您好，续费已经到账，到期日期每天凌晨更新一次，明天就能看到新的日期。",
          "Your renewal has arrived. The panel updates every night, so you will see it tomorrow.");
  static final Text REPLY =
      new Text(
          "您好，已收到您的说明，正在核对这两天的线路记录，会在承诺时间前给您结果。",
          "Thank you, we are checking the network records of these days and will answer in time.");
  static final Text ASK =
      new Text(
          "请补充晚高峰时段的测速截图（含时间），以便核对线路质量。",
          "Please add a speed test of the evening, with the time on it, so that we can compare.");
  static final Text CLAUSE = new Text("超过退款期限", "Past the refund window");
  static final Text DECLINE =
      new Text(
          "该订单已超过政策规定的退款期限，无法按标准政策退款。如有特殊情况，您可以提出申诉。",
          "The order is past the refund window of the policy. If there are special circumstances,"
              + " you can appeal.");
  static final Text APPEAL =
      new Text(
          "故障从第一天就开始了，之前一直在和客服沟通排查，所以才超过了期限，请再考虑一下。",
          "The fault was there from the first day; we lost the time looking for it with support.");
  static final String BANK_REFUSAL = "收款账户已注销";

  private Words() {}
}
