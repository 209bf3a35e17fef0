package dev.refunddesk.notification;

import dev.refunddesk.notification.Post.Delivery;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends mails, one after the other; one whose fate is unclear goes again under the same Message-ID.
 */
@Component
class MailWorker {

  private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
  private static final int BATCH = 50;
  private static final int MOST_TRIES = 12;

  private final Mails mails;
  private final Post post;
  private final InstantSource clock;

  MailWorker(Mails mails, Post post, InstantSource clock) {
    this.mails = mails;
    this.post = post;
    this.clock = clock;
  }

  /** Sends what is due, until a mail cannot be sent: the next is not likely to fare better. */
  @Scheduled(
      initialDelayString = "${refunddesk.mail.every}",
      fixedDelayString = "${refunddesk.mail.every}")
  void work() {
    for (int sent = 0; sent < BATCH; sent++) {
      var due = mails.takeUp();
      if (due.isEmpty() || !isThrough(due.get())) {
        return;
      }
    }
  }

  private boolean isThrough(Mail mail) {
    if (!post.isOpen()) {
      mails.kept(mail);
      return true;
    }
    return switch (post.send(mail)) {
      case Delivery.Sent _ -> {
        mails.sent(mail);
        yield true;
      }
      case Delivery.Refused(var problem) -> {
        mails.failed(mail, problem, clock.instant(), true);
        yield true;
      }
      case Delivery.Failed(var problem) -> {
        var delay = Duration.ofSeconds(30).multipliedBy(1L << Math.min(mail.tries(), 8));
        LOG.warn("mail {} was not sent, try {}: {}", mail.id(), mail.tries(), problem);
        mails.failed(mail, problem, clock.instant().plus(delay), mail.tries() >= MOST_TRIES);
        yield false;
      }
    };
  }
}
