package dev.refunddesk.portal;

import dev.refunddesk.attachment.Attachment;
import dev.refunddesk.attachment.Attachments;
import dev.refunddesk.attachment.Upload;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.kit.FileView;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.web.FormErrors;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes in the files of a form; a bad one is named and harms no other. */
@Component
class Uploads {

  private final Attachments attachments;

  Uploads(Attachments attachments) {
    this.attachments = attachments;
  }

  /** Keeps the files; what is wrong with one is added to what is wrong with the form. */
  FormErrors keep(String folder, @Nullable List<MultipartFile> files, Actor by, Report report) {
    var errors = report.errors();
    for (var file : chosen(files)) {
      try {
        attachments.add(folder, new Upload(name(file), file), by);
      } catch (Refusal refusal) {
        errors.add(report.field(), report.texts().refusal(refusal));
      }
    }
    return errors;
  }

  /** Beside which field and in which words what is wrong is said. */
  record Report(String field, FormErrors errors, Texts texts) {}

  private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream().filter(file -> !file.isEmpty() || !name(file).isEmpty()).toList();
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  /** Brings the files of a message to their ticket. */
  List<UUID> hand(String from, String to) {
    return attachments.move(from, to).stream().map(Attachment::id).toList();
  }

  /**
   * The files of a form that is not sent yet.
   *
   * @param address under which each is taken away again
   */
  List<FileView> views(String folder, String address) {
    return list(folder).stream()
        .map(file ->
            new FileView(
                file.name(),
                file.size(),
                file.isPicture(),
                FileView.State.FINE,
                null,
                address + "/" + file.id() + "/delete"))
        .toList();
  }

  List<Attachment> list(String folder) {
    return attachments.list(folder);
  }

  void remove(UUID id, String folder) {
    attachments.remove(id, folder);
  }
}
