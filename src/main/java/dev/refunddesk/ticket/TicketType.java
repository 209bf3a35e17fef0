package dev.refunddesk.ticket;

/** What a ticket is about (工单类型). */
public enum TicketType {
  /** 退款申请. */
  REFUND,
  /** 技术支持. */
  TECHNICAL,
  /** 账单问题. */
  BILLING,
  /** 其他. */
  OTHER
}
