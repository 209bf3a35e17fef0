package dev.refunddesk.console.review;

import dev.refunddesk.platform.web.Answer;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.work.Neighbours;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Leads from a ticket to the one before or after it in the queue; at an end to the queue. */
@Controller
@RequestMapping("/desk/tickets/{number}")
class StepController {

  private final ReviewPages pages;
  private final Neighbours neighbours;

  StepController(ReviewPages pages, Neighbours neighbours) {
    this.pages = pages;
    this.neighbours = neighbours;
  }

  @GetMapping("/next")
  Answer next(@PathVariable String number) {
    return lead(neighbours.next(pages.find(number)), "review.flash.last");
  }

  @GetMapping("/previous")
  Answer previous(@PathVariable String number) {
    return lead(neighbours.previous(pages.find(number)), "review.flash.first");
  }

  private static Answer lead(Optional<TicketNumber> neighbour, String end) {
    return neighbour
        .map(number -> Answer.seeOther("/desk/tickets/" + number))
        .orElseGet(() -> Answer.seeOther("/desk/queue").with(end));
  }
}
