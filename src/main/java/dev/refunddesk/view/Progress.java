package dev.refunddesk.view;

import dev.refunddesk.assessment.Assessment;
import dev.refunddesk.kit.ProgressView;
import dev.refunddesk.kit.ProgressView.Stage;
import dev.refunddesk.kit.ProgressView.State;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.ticket.Ticket;
import dev.refunddesk.ticket.TicketEntry;
import dev.refunddesk.ticket.TicketStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The road of a refund from the request to the money, as far as it has come. */
public final class Progress {

  private static final List<String> STAGES =
      List.of("submitted", "review", "approval", "payout", "arrival");
  private static final int REVIEW = 1;
  private static final int APPROVAL = 2;
  private static final int PAYOUT = 3;
  private static final int ARRIVAL = 4;

  private final Ticket ticket;
  private final List<TicketEntry> entries;
  private final @Nullable Assessment assessment;
  private final Texts texts;

  private Progress(
      Ticket ticket, List<TicketEntry> entries, @Nullable Assessment assessment, Texts texts) {
    this.ticket = ticket;
    this.entries = entries;
    this.assessment = assessment;
    this.texts = texts;
  }

  /**
   * The five stages.
   *
   * @param entries the ticket's timeline; may be left empty where only the stage matters
   */
  public static ProgressView of(
      Ticket ticket, List<TicketEntry> entries, @Nullable Assessment assessment, Texts texts) {
    return new Progress(ticket, entries, assessment, texts).view();
  }

  private ProgressView view() {
    var now = stage();
    var stages = new ArrayList<Stage>();
    for (int i = 0; i < STAGES.size(); i++) {
      var state = state(i, now);
      stages.add(new Stage(name(i, state), state, when(i, state)));
      if (state == State.ENDED) {
        break;
      }
    }
    var current = stages.get(Math.min(now, stages.size() - 1));
    var summary =
        texts.t(
            "view.progress",
            Math.min(now, ARRIVAL) + 1,
            STAGES.size(),
            current.name(),
            current.when());
    return new ProgressView(stages, summary);
  }

  /** Which stage it is at; one past the last when the money is there. */
  private int stage() {
    return switch (ticket.status()) {
      case NEW, IN_REVIEW, WAITING_ON_CUSTOMER, AWAITING_APPROVAL, APPEALED, REJECTED -> REVIEW;
      case APPROVED, PAYOUT_FAILED -> PAYOUT;
      case PAYING -> ARRIVAL;
      case REFUNDED -> ARRIVAL + 1;
      case CLOSED -> ticket.amount() == null ? REVIEW : ARRIVAL + 1;
      case WITHDRAWN -> at("APPROVE").isPresent() ? PAYOUT : REVIEW;
    };
  }

  private State state(int stage, int now) {
    if (stage < now) {
      return State.DONE;
    }
    if (stage > now) {
      return State.LATER;
    }
    var ended =
        ticket.status() == TicketStatus.REJECTED
            || ticket.status() == TicketStatus.WITHDRAWN
            || ticket.status() == TicketStatus.CLOSED;
    return ended ? State.ENDED : State.NOW;
  }

  private String name(int stage, State state) {
    var key = "view.stage." + STAGES.get(stage);
    return state == State.ENDED
        ? texts.t("view.ended", texts.t(key))
        : texts.t(state == State.LATER ? key : key + "." + (state == State.DONE ? "done" : "now"));
  }

  private String when(int stage, State state) {
    return switch (state) {
      case DONE -> happened(stage).map(texts::shortMoment).orElse("");
      case ENDED -> texts.shortMoment(ticket.updatedAt());
      case NOW, LATER -> planned(stage);
    };
  }

  private Optional<Instant> happened(int stage) {
    return switch (stage) {
      case REVIEW, APPROVAL -> at("CONFIRM").or(() -> at("APPROVE"));
      case PAYOUT -> at("SENT").or(() -> at("PAID"));
      case ARRIVAL -> at("PAID");
      default -> Optional.of(ticket.createdAt());
    };
  }

  private String planned(int stage) {
    var due = ticket.dueAt();
    if (stage == REVIEW && due != null) {
      return texts.t("view.until", texts.deadline(due));
    }
    if (stage == ARRIVAL && ticket.arrivesOn() != null) {
      return texts.t("view.latest", texts.shortDay(ticket.arrivesOn()));
    }
    if (assessment == null) {
      return "";
    }
    var dates = assessment.dates();
    var day =
        stage == PAYOUT ? dates.payoutBy() : dates.reviewBy().atZone(texts.zone()).toLocalDate();
    return texts.t("view.planned", texts.shortDay(day));
  }

  private Optional<Instant> at(String kind) {
    return entries.stream()
        .filter(entry -> entry.kind().equals(kind))
        .reduce((_, last) -> last)
        .map(TicketEntry::at);
  }
}
