package dev.refunddesk.console.finance;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.payout.bank.BankBatches;
import dev.refunddesk.payout.bank.BankResults;
import dev.refunddesk.payout.bank.BatchPages;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The batches: payouts gathered into a file, and the file of results that comes back. */
@Controller
@RequestMapping("/desk/payouts/batches")
class BatchController {

  private final BankBatches batches;
  private final BankResults results;
  private final BatchPages pages;
  private final Templates templates;

  BatchController(BankBatches batches, BankResults results, BatchPages pages, Templates templates) {
    this.batches = batches;
    this.results = results;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(Frame frame) {
    return templates.consolePayoutBatches(frame, pages.latest());
  }

  /** What a batch made now would come to, to be looked at before it is made. */
  @GetMapping("/new")
  JteModel confirm(Frame frame) {
    return templates.consolePayoutNewBatch(frame, new Totals(pages.next()));
  }

  @PostMapping
  Answer create(Frame frame) {
    var number = batches.create(frame.signedIn().actor());
    return Answer.seeOther("/desk/payouts/batches/" + number).with("finance.flash.batched", number);
  }

  @GetMapping("/{number}")
  JteModel show(@PathVariable String number, Frame frame) {
    return page(number, FormErrors.none(), frame);
  }

  private JteModel page(String number, FormErrors errors, Frame frame) {
    return templates.consolePayoutBatch(
        frame,
        new BatchPage(
            pages.get(number),
            new Totals(pages.totals(number)),
            pages.lines(number),
            pages.readings(number),
            errors));
  }

  @GetMapping("/{number}/file")
  Answer file(@PathVariable String number, Frame frame) {
    return Answer.file(number + ".csv", "text/csv", batches.file(number, frame.texts()));
  }

  /** Takes in the bank's file of results. */
  @PostMapping("/{number}/results")
  Answer record(@PathVariable String number, @RequestParam MultipartFile file, Frame frame)
      throws IOException {
    if (file.isEmpty()) {
      var errors = FormErrors.none().add("file", frame.t("finance.results.no-file"));
      return Answer.invalid(page(number, errors, frame));
    }
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      var by = frame.signedIn().actor();
      var report = results.record(number, name, file.getBytes(), by);
      return Answer.seeOther("/desk/payouts/batches/%s/results/%s".formatted(number, report));
    } catch (Refusal refusal) {
      var errors = FormErrors.none().add("file", frame.texts().refusal(refusal));
      return Answer.invalid(page(number, errors, frame));
    }
  }

  @GetMapping("/{number}/results/{id}")
  JteModel report(@PathVariable UUID id, Frame frame) {
    return templates.consolePayoutReport(frame, results.report(id));
  }
}
