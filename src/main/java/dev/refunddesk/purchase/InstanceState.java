package dev.refunddesk.purchase;

/**
 * What the instance behind a service does; its name for people is the message {@code
 * purchase.state.<NAME>}.
 */
public enum InstanceState {
  RUNNING,
  STOPPED,
  EXPIRED,
  DESTROYED
}
