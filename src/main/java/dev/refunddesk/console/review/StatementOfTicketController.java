package dev.refunddesk.console.review;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.statement.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The refund statement (退款凭证) of any ticket, the same file its customer gets. */
@Controller
@RequestMapping("/desk/tickets/{number}/statement")
class StatementOfTicketController {

  private final ReviewPages pages;
  private final Statements statements;

  StatementOfTicketController(ReviewPages pages, Statements statements) {
    this.pages = pages;
    this.statements = statements;
  }

  @GetMapping
  Answer chinese(@PathVariable String number) {
    return paper(number, Language.ZH);
  }

  @GetMapping("/en")
  Answer english(@PathVariable String number) {
    return paper(number, Language.EN);
  }

  private Answer paper(String number, Language language) {
    var ticket = pages.find(number);
    var name = statements.fileName(ticket, language);
    return Answer.file(name, "application/pdf", statements.print(ticket, language));
  }
}
