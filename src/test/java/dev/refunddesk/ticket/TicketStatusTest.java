package dev.refunddesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Money;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.ticket.TicketAction.Answer;
import dev.refunddesk.ticket.TicketAction.Appeal;
import dev.refunddesk.ticket.TicketAction.Approve;
import dev.refunddesk.ticket.TicketAction.Ask;
import dev.refunddesk.ticket.TicketAction.Claim;
import dev.refunddesk.ticket.TicketAction.Close;
import dev.refunddesk.ticket.TicketAction.Confirm;
import dev.refunddesk.ticket.TicketAction.Expire;
import dev.refunddesk.ticket.TicketAction.Late;
import dev.refunddesk.ticket.TicketAction.MarkUrgent;
import dev.refunddesk.ticket.TicketAction.NotArrived;
import dev.refunddesk.ticket.TicketAction.Note;
import dev.refunddesk.ticket.TicketAction.Nudge;
import dev.refunddesk.ticket.TicketAction.Paid;
import dev.refunddesk.ticket.TicketAction.PayoutFailed;
import dev.refunddesk.ticket.TicketAction.Reject;
import dev.refunddesk.ticket.TicketAction.Reopen;
import dev.refunddesk.ticket.TicketAction.Reply;
import dev.refunddesk.ticket.TicketAction.SendBack;
import dev.refunddesk.ticket.TicketAction.Sent;
import dev.refunddesk.ticket.TicketAction.Undo;
import dev.refunddesk.ticket.TicketAction.Withdraw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketStatusTest {

  private static final Actor BY = Actor.DESK;
  private static final Money AMOUNT = Money.of(1_046_41, "CNY");

  private static final List<TicketAction> ACTIONS =
      List.of(
          new Claim(BY),
          new Ask(BY, "测速截图", Instant.EPOCH),
          new Answer(BY, "在附件里", List.of()),
          new Approve(BY, AMOUNT, null, false),
          new Confirm(BY),
          new SendBack(BY, "请再核对"),
          new Reject(BY, "第 3 条", "超过 30 天", null),
          new Undo(BY),
          new Appeal(BY, "POLICY", "请再看一次", List.of()),
          new Withdraw(BY),
          new Sent(BY, null),
          new Paid(BY, AMOUNT),
          new PayoutFailed(BY, null),
          new Close(BY),
          new Expire(BY),
          new Reopen(BY, "没有到账", List.of()),
          new Reply(BY, "您好", List.of()),
          new Note(BY, "常客"),
          new Nudge(BY),
          new MarkUrgent(BY, "业务中断"),
          new Late(BY),
          new NotArrived(BY, "RF260318-7K3QX-1"));

  @Test
  void triesEveryActionThereIs() {
    var tried = ACTIONS.stream().map(Object::getClass).collect(Collectors.toSet());

    assertThat(tried).isEqualTo(Set.of(TicketAction.class.getPermittedSubclasses()));
  }

  @Test
  void isTheTableInTheDocuments() throws IOException {
    var documented = Files.readString(Path.of("docs/tickets.md"));

    assertThat(documented).as("docs/tickets.md lacks this table:\n" + table()).contains(table());
  }

  @Test
  void aGrantAboveTheLimitWaitsForASecondPerson() {
    var large = new Approve(BY, AMOUNT, null, true);

    assertThat(TicketStatus.IN_REVIEW.after(large)).isEqualTo(TicketStatus.AWAITING_APPROVAL);
  }

  private static String table() {
    var head = Stream.concat(Stream.of("from"), ACTIONS.stream().map(TicketAction::kind));
    var rows =
        Arrays.stream(TicketStatus.values())
            .map(from -> "| " + from + " | " + row(from) + " |")
            .collect(Collectors.joining("\n"));
    return "| "
        + head.collect(Collectors.joining(" | "))
        + " |\n|"
        + " --- |".repeat(ACTIONS.size() + 1)
        + "\n"
        + rows;
  }

  private static String row(TicketStatus from) {
    return ACTIONS.stream().map(action -> next(from, action)).collect(Collectors.joining(" | "));
  }

  private static String next(TicketStatus from, TicketAction action) {
    try {
      var to = from.after(action);
      return to == from ? "=" : to.name();
    } catch (Refusal refused) {
      return "";
    }
  }
}
