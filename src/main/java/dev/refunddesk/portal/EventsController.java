package dev.refunddesk.portal;

import dev.refunddesk.identity.Permission;
import dev.refunddesk.identity.SignedIn;
import dev.refunddesk.platform.web.LiveFeed;
import dev.refunddesk.ticket.TicketNumber;
import dev.refunddesk.ticket.Tickets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of live news of an open page; whoever may not see a thing does not hear of it. */
@Controller
class EventsController {

  private static final int MOST_TOPICS = 20;

  private final LiveFeed feed;
  private final Tickets tickets;

  EventsController(LiveFeed feed, Tickets tickets) {
    this.feed = feed;
    this.tickets = tickets;
  }

  @GetMapping(
      path = {"/events", "/desk/events"},
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter open(
      @AuthenticationPrincipal SignedIn me, @RequestParam(defaultValue = "") String topics) {
    return feed.open(
        Arrays.stream(topics.split(",", -1))
            .limit(MOST_TOPICS)
            .filter(topic -> mayHear(me, topic))
            .collect(Collectors.toSet()));
  }

  private boolean mayHear(SignedIn me, String topic) {
    var staff = me.may(Permission.REVIEW_TICKETS);
    if (topic.startsWith("ticket:")) {
      return staff || isOwn(me, topic.substring("ticket:".length()));
    }
    if (topic.startsWith("backtest:")) {
      return me.may(Permission.EDIT_POLICY);
    }
    return topic.equals("user:" + me.id()) || (staff && topic.equals("queue"));
  }

  private boolean isOwn(SignedIn me, String number) {
    return TicketNumber.read(number)
        .flatMap(tickets::find)
        .filter(ticket -> ticket.customer().id().equals(me.id()))
        .isPresent();
  }
}
