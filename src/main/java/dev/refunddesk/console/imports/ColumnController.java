package dev.refunddesk.console.imports;

import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.platform.web.FormErrors;
import dev.refunddesk.platform.web.Frame;
import dev.refunddesk.purchase.imports.Columns;
import dev.refunddesk.purchase.imports.Imports;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The columns of a file: matched by their headers, corrected by a person. */
@Controller
@RequestMapping("/admin/imports/{id}/columns")
class ColumnController {

  private final Imports imports;
  private final Templates templates;

  ColumnController(Imports imports, Templates templates) {
    this.imports = imports;
    this.templates = templates;
  }

  @GetMapping
  JteModel show(@PathVariable UUID id, Frame frame) {
    return page(id, FormErrors.none(), frame);
  }

  /** Takes the corrections and does the dry run; another encoding only shows the file anew. */
  @PostMapping
  Answer update(@PathVariable UUID id, ColumnForm form, Frame frame) {
    var isReadAnew = !form.chosenEncoding().equals(imports.get(id).encoding());
    try {
      imports.match(id, form.chosenEncoding(), form.meant(), form.fields());
    } catch (Refusal refusal) {
      var errors = FormErrors.none().add("encoding", frame.texts().refusal(refusal));
      return Answer.invalid(page(id, errors, frame));
    }
    if (isReadAnew) {
      return Answer.seeOther("/admin/imports/" + id + "/columns");
    }
    var errors = missing(imports.columns(id), frame);
    if (!errors.isEmpty()) {
      return Answer.invalid(page(id, errors, frame));
    }
    imports.check(id);
    return Answer.seeOther("/admin/imports/" + id);
  }

  private static FormErrors missing(Columns columns, Frame frame) {
    var names =
        columns.missing().stream().map(field -> frame.t("purchase.field." + field.name())).toList();
    return names.isEmpty()
        ? FormErrors.none()
        : FormErrors.none()
            .add("columns", frame.t("imports.columns.missing", String.join(", ", names)));
  }

  private JteModel page(UUID id, FormErrors errors, Frame frame) {
    return templates.consoleImportsColumns(
        frame, ColumnPage.of(imports.get(id), imports.preview(id), frame.texts()), errors);
  }
}
