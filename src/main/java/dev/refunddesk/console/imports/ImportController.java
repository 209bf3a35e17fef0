package dev.refunddesk.console.imports;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.imports.ImportRun;
import dev.refunddesk.purchase.imports.ImportRun.State;
import dev.refunddesk.purchase.imports.Imports;
import dev.refunddesk.purchase.imports.SampleFile;
import dev.refunddesk.purchase.imports.WrongRowsFile;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of orders (导入): taking one in, and what became of it. */
@Controller
@RequestMapping("/admin/imports")
class ImportController {

  private static final int LATEST = 20;
  private static final int SHOWN = 100;
  private static final String CSV = "text/csv; charset=UTF-8";

  private final Imports imports;
  private final WrongRowsFile wrongRows;
  private final Templates templates;

  ImportController(Imports imports, WrongRowsFile wrongRows, Templates templates) {
    this.imports = imports;
    this.wrongRows = wrongRows;
    this.templates = templates;
  }

  @GetMapping
  JteModel list(Frame frame) {
    return page(FormErrors.none(), frame);
  }

  private JteModel page(FormErrors errors, Frame frame) {
    return templates.consoleImportsList(frame, imports.latest(LATEST), errors);
  }

  @PostMapping
  Answer create(@RequestParam MultipartFile file, Frame frame) throws IOException {
    if (file.isEmpty()) {
      return refused(frame.t("imports.file.none"), frame);
    }
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      var run = imports.upload(name, file.getBytes(), frame.signedIn().actor().name());
      return Answer.seeOther("/admin/imports/" + run.id() + "/columns");
    } catch (Refusal refusal) {
      return refused(frame.texts().refusal(refusal), frame);
    }
  }

  private Answer refused(String words, Frame frame) {
    return Answer.invalid(page(FormErrors.none().add("file", words), frame));
  }

  /** Where the run stands: on to its columns, its dry run, or its end. */
  @GetMapping("/{id}")
  Answer show(@PathVariable UUID id, Frame frame) {
    var run = imports.get(id);
    return run.state() == State.UPLOADED
        ? Answer.seeOther("/admin/imports/" + id + "/columns")
        : Answer.page(
            templates.consoleImportsShow(
                frame, new ImportPage(run, imports.wrongRows(id, 0, SHOWN))));
  }

  /** Carries the import out. */
  @PostMapping("/{id}/import")
  Answer carryOut(@PathVariable UUID id) {
    var run = imports.carryOut(id);
    return Answer.seeOther("/admin/imports/" + id)
        .with("imports.flash.done", Integer.toString(run.written()));
  }

  @PostMapping("/{id}/undo")
  Answer undo(@PathVariable UUID id) {
    imports.undo(id);
    return Answer.seeOther("/admin/imports/" + id).with("imports.flash.undone");
  }

  @GetMapping("/{id}/wrong.csv")
  Answer wrongRows(@PathVariable UUID id, Frame frame) {
    var run = imports.get(id);
    var text = new StringWriter();
    wrongRows.write(id, frame.texts(), text);
    var name = frame.t("imports.wrong.file", bareName(run));
    return csv(name, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/sample.csv")
  Answer sample(Frame frame) {
    return csv(frame.t("imports.sample.file"), SampleFile.in(frame.language()));
  }

  private static Answer csv(String name, byte[] content) {
    return Answer.file(name + ".csv", CSV, content);
  }

  private static String bareName(ImportRun run) {
    return run.fileName().replaceFirst("\\.[A-Za-z]+$", "");
  }
}
