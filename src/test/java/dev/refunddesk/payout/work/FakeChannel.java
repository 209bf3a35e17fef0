package dev.refunddesk.payout.work;

import dev.refunddesk.payout.Channel;
import dev.refunddesk.payout.ChannelKind;
import dev.refunddesk.payout.Outcome;
import dev.refunddesk.payout.Transfer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** A provider that pays by the first call it hears, and answers what it is told to. */
final class FakeChannel implements Channel {

  private final Deque<Supplier<Outcome>> answers = new ArrayDeque<>();
  private Outcome otherwise = new Outcome.Settled("P-1", Instant.parse("2026-03-20T02:15:00Z"));
  private final List<String> calls = new ArrayList<>();

  /** What it says to the next calls, one after the other; afterwards it has paid. */
  @SafeVarargs
  static FakeChannel answering(Supplier<Outcome>... answers) {
    var channel = new FakeChannel();
    for (var answer : answers) {
      channel.answers.add(answer);
    }
    return channel;
  }

  /** Never says anything a person could read. */
  static FakeChannel unreachable() {
    var channel = new FakeChannel();
    channel.otherwise = new Outcome.Unknown("no route to host");
    return channel;
  }

  List<String> calls() {
    return calls;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.BALANCE;
  }

  @Override
  public synchronized Outcome send(Transfer transfer) {
    calls.add("send " + transfer.reference());
    return answer();
  }

  @Override
  public synchronized Outcome query(Transfer transfer) {
    calls.add("query " + transfer.reference());
    return answer();
  }

  private Outcome answer() {
    var next = answers.poll();
    return next == null ? otherwise : next.get();
  }
}
