package dev.refunddesk.portal;

import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.statement.Statements;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.TicketProblem;
import dev.refunddesk.ticket.Tickets;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The refund statement (退款凭证) of a customer's own ticket, as a file to print and keep. */
@Controller
@RequestMapping("/tickets/{number}/statement")
class StatementController {

  private final Tickets tickets;
  private final Statements statements;

  StatementController(Tickets tickets, Statements statements) {
    this.tickets = tickets;
    this.statements = statements;
  }

  @GetMapping
  Answer chinese(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    return paper(me, number, Language.ZH);
  }

  @GetMapping("/en")
  Answer english(@AuthenticationPrincipal SignedIn me, @PathVariable String number) {
    return paper(me, number, Language.EN);
  }

  private Answer paper(SignedIn me, String typed, Language language) {
    var ticket =
        TicketNumber.read(typed)
            .map(number -> tickets.getOf(me.asCustomer(), number))
            .orElseThrow(() -> new Refusal(TicketProblem.NOT_FOUND, typed));
    var name = statements.fileName(ticket, language);
    return Answer.file(name, "application/pdf", statements.print(ticket, language));
  }
}
