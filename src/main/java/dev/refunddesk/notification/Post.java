package dev.refunddesk.notification;

import dev.refunddesk.platform.Shop;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server of the shop: makes messages of mails and hands them over. */
@Component
class Post {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final ObjectProvider<JavaMailSender> server;
  private final Shop shop;
  private final String from;

  Post(
      ObjectProvider<JavaMailSender> server,
      Shop shop,
      @Value("${refunddesk.mail.from}") String from) {
    this.server = server;
    this.shop = shop;
    this.from = from;
  }

  /** What became of a mail. */
  sealed interface Delivery {

    record Sent() implements Delivery {}

    /** The server wants nothing for this address, now or later. */
    record Refused(String problem) implements Delivery {}

    /** Not now; perhaps later. */
    record Failed(String problem) implements Delivery {}
  }

  /** Whether a server is named. */
  boolean isOpen() {
    return server.getIfAvailable() != null;
  }

  Delivery send(Mail mail) {
    var sender = server.getObject();
    try {
      sender.send(message(sender.createMimeMessage().getSession(), mail));
      return new Delivery.Sent();
    } catch (MailException | MessagingException | UnsupportedEncodingException e) {
      var chain = chain(e);
      var problem = String.valueOf(chain.getLast().getMessage()).strip();
      return chain.stream().anyMatch(Post::isRefusal)
          ? new Delivery.Refused(problem)
          : new Delivery.Failed(problem);
    }
  }

  private static boolean isRefusal(Throwable error) {
    return error instanceof SendFailedException failure
        && failure.getInvalidAddresses() != null
        && failure.getInvalidAddresses().length > 0;
  }

  private MimeMessage message(Session session, Mail mail)
      throws MessagingException, UnsupportedEncodingException {
    var host = URI.create(shop.publicUrl()).getHost();
    var message = new Named(session, "<" + mail.id() + "@" + host + ">");
    message.setFrom(new InternetAddress(from, mail.sender(), UTF_8));
    message.setReplyTo(new InternetAddress[] {new InternetAddress(shop.mail())});
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient()));
    message.setSubject(mail.subject(), UTF_8);
    message.setHeader("Auto-Submitted", "auto-generated");
    if (mail.thread() != null) {
      var thread = "<" + mail.thread() + "@" + host + ">";
      message.setHeader("In-Reply-To", thread);
      message.setHeader("References", thread);
    }
    message.setContent(
        new MimeMultipart("alternative", part(mail.body(), "plain"), part(mail.html(), "html")));
    return message;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, UTF_8, kind);
    return part;
  }

  /** An error and all that it carries with it. */
  private static SequencedSet<Throwable> chain(Throwable error) {
    var found = new LinkedHashSet<Throwable>();
    follow(error, found);
    return found;
  }

  private static void follow(@Nullable Throwable error, Set<Throwable> found) {
    if (error == null || !found.add(error)) {
      return;
    }
    if (error instanceof MailSendException several) {
      for (var each : several.getMessageExceptions()) {
        follow(each, found);
      }
    }
    if (error instanceof MessagingException one) {
      follow(one.getNextException(), found);
    }
    follow(error.getCause(), found);
  }

  /** A message that keeps the Message-ID it was given. */
  private static final class Named extends MimeMessage {

    private final String id;

    Named(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
