package dev.refunddesk.notification;

import dev.refunddesk.platform.Shop;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends letters; a letter whose fate is unclear goes again under the same Message-ID. */
@Component
class MailWorker {

  private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
  private static final int BATCH = 20;
  private static final int MOST_TRIES = 12;

  private final Mails mails;
  private final ObjectProvider<JavaMailSender> sender;
  private final Shop shop;
  private final InstantSource clock;

  MailWorker(Mails mails, ObjectProvider<JavaMailSender> sender, Shop shop, InstantSource clock) {
    this.mails = mails;
    this.sender = sender;
    this.shop = shop;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "PT2S")
  void work() {
    var server = sender.getIfAvailable();
    for (var mail : mails.takeUp(BATCH)) {
      if (server == null) {
        mails.kept(mail);
      } else {
        send(server, mail);
      }
    }
  }

  private void send(JavaMailSender server, Mail mail) {
    try {
      server.send(message(server, mail));
      mails.sent(mail);
    } catch (MailException | MessagingException e) {
      var delay = Duration.ofSeconds(30).multipliedBy(1L << Math.min(mail.tries(), 8));
      var forGood = mail.tries() >= MOST_TRIES;
      LOG.warn("mail {} was not sent, try {}: {}", mail.id(), mail.tries(), e.getMessage());
      mails.failed(mail, String.valueOf(e.getMessage()), clock.instant().plus(delay), forGood);
    }
  }

  private MimeMessage message(JavaMailSender server, Mail mail) throws MessagingException {
    var message = new Letter(server.createMimeMessage(), mail.id() + "@refund-desk");
    var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    helper.setFrom(shop.mail());
    helper.setTo(mail.recipient());
    helper.setSubject(mail.subject());
    helper.setText(mail.body());
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /** A message that keeps the Message-ID it was given. */
  private static final class Letter extends MimeMessage {

    private final String id;

    Letter(MimeMessage blank, String id) throws MessagingException {
      super(blank);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
