package dev.refunddesk.demo;

import java.util.List;

/** What the people of the made-up shop say. */
final class Words {

  static final List<String> REASONS =
      List.of(
          "晚高峰到上海电信丢包约 6%，远程办公经常断线，白天正常。附上昨晚的测速截图。",
          "机器经常连不上，控制台显示运行中但 SSH 超时，重启后几个小时又会出现。",
          "下单时选错了机房，原本想要东京，结果买成了洛杉矶。",
          "项目取消了，这台服务器不再需要，数据已经备份。",
          "The latency from Berlin is above 300 ms most of the day, so we cannot use it.",
          "同样的配置另一家便宜很多，希望按政策退款后再考虑。");

  static final String REPLY = "您好，已收到您的说明，正在核对这两天的线路记录，会在承诺时间前给您结果。";
  static final String ASK = "请补充晚高峰时段的测速截图（含时间），以便核对线路质量。";
  static final String CLAUSE = "超过退款期限";
  static final String DECLINE = "该订单已超过政策规定的退款期限，无法按标准政策退款。如有特殊情况，您可以提出申诉。";
  static final String APPEAL = "故障从第一天就开始了，之前一直在和客服沟通排查，所以才超过了期限，请再考虑一下。";

  private Words() {}
}
