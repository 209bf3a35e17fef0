import java.util.List;

/** What customers write; 退款 stands in nearly all of it, alone and inside of clauses. */
final class Phrases {

  static final List<String> SUBJECTS =
      List.of(
          "VPS退款申请",
          "VPS退款申请",
          "VPS退款申请",
          "申请退款",
          "云服务器退款",
          "误购请求退款",
          "Refund request",
          "服务器无法连接",
          "续费多扣请退款",
          "全额退款");

  static final List<String> FIRST =
      List.of(
          "下单时选错了机房",
          "速度和宣传不符",
          "线路晚高峰丢包严重",
          "买重复了",
          "业务调整不再需要",
          "配置选错想要更高内存",
          "一直连不上 SSH",
          "重装系统以后还是无法启动",
          "IP 被封锁",
          "The latency is far too high",
          "Bandwidth is lower than promised",
          "朋友推荐但不适合我",
          "退款政策里写着可以退",
          "价格比同行贵太多",
          "控制面板打不开",
          "网站备案没有通过");

  static final List<String> SECOND =
      List.of(
          "希望全额退款",
          "请尽快处理退款",
          "请退到原支付方式",
          "已经联系过在线客服",
          "麻烦帮忙看一下",
          "要求按天折算退款金额",
          "请把余额一起退回",
          "谢谢",
          "Please refund to my card",
          "急用资金",
          "附上截图请查收",
          "数据已经备份可以销毁",
          "不再续费",
          "请告知退款到账时间",
          "多谢支持",
          "若不能退款请说明原因");

  /** All names that tickets bear: those of the generated customers. */
  static final String NAMES =
      "select name from identity.account where email like 'b%@bench.example' union all "
          + "select substr('王张刘陈杨赵黄周吴徐孙马朱胡郭何', f, 1) "
          + "|| substr('伟芳娜敏静磊洋艳勇军杰娟涛超明霞', g, 1) as name "
          + "from generate_series(1, 16) f, generate_series(1, 16) g union all "
          + "select unnest(array['Emma Wilson', 'Yuki Tanaka', 'John Smith', 'Maria Silva', "
          + "'Alex Kim'])";

  private Phrases() {}
}
