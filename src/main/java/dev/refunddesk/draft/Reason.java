package dev.refunddesk.draft;

/** Why a customer wants the money back; the name for people is {@code draft.reason.<NAME>}. */
public enum Reason {
  SPEED,
  CONNECTION,
  WRONG_PLAN,
  NOT_NEEDED,
  PRICE,
  OTHER
}
