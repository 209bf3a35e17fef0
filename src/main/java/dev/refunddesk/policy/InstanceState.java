package dev.refunddesk.policy;

/** What an instance does; the name for people is the message {@code policy.state.<NAME>}. */
public enum InstanceState {
  RUNNING,
  STOPPED,
  EXPIRED,
  DESTROYED
}
