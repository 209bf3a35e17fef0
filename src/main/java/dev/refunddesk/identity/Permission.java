package dev.refunddesk.identity;

/** What a member of staff may do, in plain verbs; the roles say who may. */
public enum Permission {
  /** Sees the queue and every ticket, replies, decides. */
  REVIEW_TICKETS,
  /** Confirms what a colleague decided, never the own decision. */
  APPROVE_SECOND,
  /** Sends money: batches, results, the ledger. */
  PAY_OUT,
  EDIT_POLICY,
  IMPORT_ORDERS,
  MANAGE_USERS,
  MANAGE_TOKENS,
  /** Reads the mails the desk wrote, which may hold links that sign in. */
  READ_MAIL
}
