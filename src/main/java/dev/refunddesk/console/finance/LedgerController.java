package dev.refunddesk.console.finance;

import dev.refunddesk.ledger.AccountPostings;
import dev.refunddesk.ledger.AccountTitle;
import dev.refunddesk.ledger.TrialBalance;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger (账簿): the trial balance, and each account's page. */
@Controller
@RequestMapping("/desk/ledger")
class LedgerController {

  private final TrialBalance balances;
  private final AccountPostings postings;
  private final Templates templates;

  LedgerController(TrialBalance balances, AccountPostings postings, Templates templates) {
    this.balances = balances;
    this.postings = postings;
    this.templates = templates;
  }

  @GetMapping
  JteModel show(Frame frame) {
    return templates.consoleLedgerShow(frame, LedgerPage.of(balances.lines()));
  }

  @GetMapping("/{title}")
  JteModel account(
      @PathVariable AccountTitle title, @RequestParam @Nullable String before, Frame frame) {
    var slice = postings.page(title, before);
    return templates.consoleLedgerAccount(frame, title, slice);
  }
}
