package dev.refunddesk.view;

import dev.refunddesk.attachment.Attachment;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kit.FileView;
import dev.refunddesk.kit.Icon;
import dev.refunddesk.kit.ThreadItem;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's timeline as a conversation.
 *
 * @param reader the customer who reads it, or absent for staff
 * @param files the attachments by their id
 * @param folder where an attachment is fetched, such as {@code /tickets/RF…/files/}
 */
public record Conversation(
    Ticket ticket, @Nullable UUID reader, Map<UUID, Attachment> files, String folder, Texts texts) {

  /** The entries as they are read, the first one first. */
  public List<ThreadItem> of(List<TicketEntry> entries) {
    return entries.stream().flatMap(this::items).toList();
  }

  private Stream<ThreadItem> items(TicketEntry entry) {
    return switch (entry.kind()) {
      case "OPEN" -> opening(entry);
      case "REPLY", "ANSWER", "ASK", "APPEAL", "REOPEN" -> Stream.of(spoken(entry));
      case "NOTE", "SEND_BACK" -> Stream.of(note(entry, entry.text()));
      case "REJECT" ->
          reader == null && entry.note() != null
              ? Stream.of(line(entry), spoken(entry), note(entry, entry.note()))
              : Stream.of(line(entry), spoken(entry));
      default ->
          Stream.concat(
              Stream.of(line(entry)), isSilent(entry) ? Stream.empty() : Stream.of(spoken(entry)));
    };
  }

  private static boolean isSilent(TicketEntry entry) {
    return entry.files().isEmpty() && (entry.text() == null || entry.text().isBlank());
  }

  private Stream<ThreadItem> opening(TicketEntry entry) {
    var quote = ticket.quote();
    var verdict = ticket.verdict();
    if (verdict == null) {
      return Stream.of(spoken(entry));
    }
    var words = texts.t(Verdicts.tag(verdict).key());
    var judged =
        quote == null
            ? texts.t("view.entry.judged", words)
            : texts.t("view.entry.quoted", words, texts.money(quote));
    return Stream.of(ThreadItem.desk(Icon.USER_CHECK, entry.at(), judged), spoken(entry));
  }

  private ThreadItem spoken(TicketEntry entry) {
    var customer = entry.by().kind() == Actor.Kind.CUSTOMER;
    return new ThreadItem(
        customer ? ThreadItem.Kind.CUSTOMER : ThreadItem.Kind.STAFF,
        Icon.USER,
        author(entry.by()),
        role(entry),
        entry.at(),
        Objects.requireNonNullElse(entry.text(), ""),
        attached(entry));
  }

  private ThreadItem note(TicketEntry entry, @Nullable String text) {
    return new ThreadItem(
        ThreadItem.Kind.NOTE,
        Icon.PENCIL,
        entry.by().name(),
        texts.t(entry.kind().equals("SEND_BACK") ? "view.entry.send-back" : "view.entry.note"),
        entry.at(),
        Objects.requireNonNullElse(text, ""),
        List.of());
  }

  private ThreadItem line(TicketEntry entry) {
    var amount = entry.amount();
    return ThreadItem.desk(
        icon(entry.kind()),
        entry.at(),
        texts.t(
            "view.entry." + key(entry),
            author(entry.by()),
            amount == null ? "" : texts.money(amount),
            entry.dueAt() == null ? "" : texts.deadline(entry.dueAt()),
            topic(entry)));
  }

  private String topic(TicketEntry entry) {
    var topic = entry.topic();
    if (topic == null) {
      return "";
    }
    return entry.kind().equals("MARK_URGENT") ? texts.t("view.urgent." + topic) : topic;
  }

  /** What a speaker's words are about, or in which capacity they are said. */
  private @Nullable String role(TicketEntry entry) {
    return switch (entry.kind()) {
      case "OPEN" -> entry.topic() == null ? null : Statuses.reason(entry.topic(), texts);
      case "APPEAL" -> texts.t("view.appeal." + entry.topic());
      case "ASK" -> texts.t("view.entry.ask");
      case "REJECT" -> entry.topic();
      default -> entry.by().kind() == Actor.Kind.STAFF ? texts.t("view.staff") : null;
    };
  }

  /** How the reader knows who did it. */
  public String author(Actor by) {
    return switch (by.kind()) {
      case CUSTOMER -> reader != null && reader.equals(by.id()) ? texts.t("view.you") : by.name();
      case STAFF, PROGRAM -> by.name();
      case DESK -> texts.t("view.desk");
    };
  }

  private List<FileView> attached(TicketEntry entry) {
    return entry.files().stream()
        .map(files::get)
        .filter(Objects::nonNull)
        .map(file ->
            new FileView(
                file.name(),
                file.size(),
                file.isPicture(),
                FileView.State.FINE,
                folder + file.id(),
                null))
        .toList();
  }

  private static String key(TicketEntry entry) {
    return entry.kind().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Icon icon(String kind) {
    return switch (kind) {
      case "CLAIM" -> Icon.EYE;
      case "APPROVE", "CONFIRM" -> Icon.CIRCLE_CHECK;
      case "REJECT" -> Icon.CIRCLE_X;
      case "SENT" -> Icon.SEND;
      case "PAID" -> Icon.COIN;
      case "PAYOUT_FAILED", "LATE", "NOT_ARRIVED" -> Icon.ALERT_TRIANGLE;
      case "NUDGE" -> Icon.BELL;
      case "MARK_URGENT" -> Icon.FLAG;
      case "WITHDRAW" -> Icon.BAN;
      default -> Icon.CLOCK;
    };
  }
}
