package dev.refunddesk.console.review;

import dev.refunddesk.macro.Macro;
import dev.refunddesk.macro.Macro.Filled;
import dev.refunddesk.macro.Macro.Variable;
import dev.refunddesk.macro.Macros;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.ticket.Ticket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said to a customer, in the customer's language and with what the ticket knows. */
@Component
class Letters {

  private final Macros macros;
  private final TextsSource texts;

  Letters(Macros macros, TextsSource texts) {
    this.macros = macros;
    this.texts = texts;
  }

  /** What the customer reads when the suggestion is approved, with amount and day as they stand. */
  @Nullable String approval(Ticket ticket) {
    var due = ticket.due();
    var arrives = ticket.arrivesOn();
    if (due == null || arrives == null) {
      return null;
    }
    var words = words(ticket);
    return words.t(
        "review.letter.approve", ticket.customer().name(), words.money(due), words.day(arrives));
  }

  List<Macro> macros() {
    return macros.list();
  }

  /** A prepared text for the customer of a ticket. */
  Filled filled(UUID macro, Ticket ticket) {
    var language = ticket.customer().language();
    return macros.get(macro).fill(language, values(ticket, words(ticket)));
  }

  private Texts words(Ticket ticket) {
    return texts.in(ticket.customer().language());
  }

  private static Map<Variable, String> values(Ticket ticket, Texts words) {
    var values = new EnumMap<Variable, String>(Variable.class);
    values.put(Variable.CUSTOMER, ticket.customer().name());
    values.put(Variable.TICKET, ticket.number().value());
    var order = ticket.order();
    if (order != null) {
      values.put(Variable.ORDER, order.number());
    }
    var due = ticket.due();
    if (due != null) {
      values.put(Variable.AMOUNT, words.money(due));
    }
    var arrives = ticket.arrivesOn();
    if (arrives != null) {
      values.put(Variable.ARRIVES, words.day(arrives));
    }
    return values;
  }
}
