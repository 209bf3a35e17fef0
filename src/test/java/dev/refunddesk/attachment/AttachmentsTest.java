package dev.refunddesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refunddesk.attachment.media.MediaSamples;
import dev.refunddesk.kernel.Actor;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AttachmentsTest {

  private static final Instant NOW = Instant.parse("2026-03-18T06:30:00Z");
  private static final Actor LI_MING = new Actor(Actor.Kind.CUSTOMER, new UUID(7, 1), "李明");

  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private final String folder = "draft:" + UUID.randomUUID();
  private Instant now = NOW;
  private final Attachments attachments =
      new Attachments(
          new AttachmentStore(DATABASE.client()),
          new TransactionTemplate(new JdbcTransactionManager(DATABASE.dataSource())),
          () -> now,
          new SomeIds());

  @Test
  void keepsWhatWasHandedIn() throws IOException {
    var kept = add("测速截图.log", text("丢包 6.1%"));

    assertThat(kept)
        .isEqualTo(
            new Attachment(kept.id(), folder, "测速截图.log", FileType.TEXT, 11, LI_MING.id(), NOW));
    assertThat(attachments.list(folder)).containsExactly(kept);
    assertThat(content(kept)).isEqualTo(text("丢包 6.1%"));
  }

  @Test
  void handsOutLargeFilesWholeThoughInPieces() throws IOException {
    var film = Samples.film(FileType.MP4.maxBytes());

    var kept = add("录屏.mp4", film);

    assertThat(content(kept)).isEqualTo(film);
  }

  @Test
  void keepsTheSameBytesOnceInAFolder() {
    var first = add("a.txt", text("ping"));
    var again = add("b.txt", text("ping"));

    assertThat(again).isEqualTo(first);
    assertThat(attachments.list(folder)).hasSize(1);
  }

  @Test
  void refusesTheNinth() {
    IntStream.range(0, 8).forEach(i -> add("log.txt", text("line " + i)));

    assertRefused(AttachmentProblem.TOO_MANY, "log.txt", text("line 9"));
    assertThat(add("log.txt", text("line 3")).name()).isEqualTo("log.txt");
  }

  @Test
  void takesAnotherOnceOneWasRemoved() {
    var files = IntStream.range(0, 8).mapToObj(i -> add("log.txt", text("line " + i))).toList();

    attachments.remove(files.get(4).id(), folder);

    assertThat(add("log.txt", text("line 9")).folder()).isEqualTo(folder);
  }

  @Test
  void takesEightOfManyThatComeAtOnce() throws Exception {
    var uploads =
        IntStream.range(0, 20)
            .<Callable<Boolean>>mapToObj(i -> () -> isTaken("log.txt", text("line " + i)))
            .toList();

    try (var crowd = Executors.newFixedThreadPool(10)) {
      for (var upload : crowd.invokeAll(uploads)) {
        upload.get();
      }
    }

    assertThat(attachments.list(folder)).hasSize(8);
  }

  @Test
  void refusesAFormWithoutAFile() {
    assertRefused(AttachmentProblem.NONE_CHOSEN, "", new byte[0]);
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(AttachmentProblem.EMPTY, "空.txt", new byte[0]);
  }

  @Test
  void refusesWhatIsTooBig() {
    assertRefused(AttachmentProblem.TOO_BIG, "a.log", new byte[10 * 1024 * 1024 + 1], 'x');
    assertRefused(AttachmentProblem.TOO_BIG, "a.mp4", Samples.film(FileType.MP4.maxBytes() + 1));
    assertThat(add("b.log", filled(10 * 1024 * 1024, 'x')).size()).isEqualTo(10 * 1024 * 1024);
  }

  @Test
  void refusesALockedPdf() {
    assertRefused(AttachmentProblem.LOCKED, "账单.pdf", Samples.pdf("/Encrypt 5 0 R"));
    assertThat(add("账单.pdf", Samples.pdf("")).type()).isEqualTo(FileType.PDF);
  }

  @Test
  void refusesAKindItDoesNotKeepWhateverItIsCalled() {
    assertRefused(AttachmentProblem.WRONG_TYPE, "a.png", text("<html><script>x</script>"));
    assertRefused(AttachmentProblem.WRONG_TYPE, "a.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, -1});
    assertThat(add("run.bat", text("del everything")).name()).isEqualTo("run.bat.txt");
  }

  @Test
  void keepsPicturesWithoutWhereTheyWereTaken() throws IOException {
    var plain = MediaSamples.jpeg(false);
    var photo = MediaSamples.jpegWith(plain, MediaSamples.exif(1, "31.2304N 121.4737E"));

    var kept = add("IMG_1.jpg", photo);

    assertThat(content(kept)).isEqualTo(plain);
    assertThat(kept.size()).isEqualTo(plain.length);
    assertThat(add("IMG_2.jpg", plain)).isEqualTo(kept);
  }

  @Test
  void refusesWhatDoesNotArrive() {
    assertThatThrownBy(() ->
            attachments.add(
                folder,
                new Upload(
                    "a.txt",
                    () -> {
                      throw new IOException("gone");
                    }),
                LI_MING))
        .isInstanceOfSatisfying(Refusal.class, AttachmentsTest::isUnreadable);
  }

  @Test
  void movesADraftsFilesIntoTheTicket() {
    var ticket = "ticket:RF260318-" + UUID.randomUUID();
    var first = add("a.txt", text("first"));
    var second = add("b.txt", text("second"));

    var moved = attachments.move(folder, ticket);

    assertThat(moved).extracting(Attachment::id).containsExactly(first.id(), second.id());
    assertThat(attachments.list(ticket)).isEqualTo(moved);
    assertThat(attachments.list(folder)).isEmpty();
  }

  @Test
  void aTicketTakesEightFilesWithEveryMessage() {
    var ticket = "ticket:RF260318-" + UUID.randomUUID();
    for (int message = 0; message < 3; message++) {
      for (int i = 0; i < 8; i++) {
        add("log.txt", text("message " + message + " line " + i));
      }
      attachments.move(folder, ticket);
    }

    assertThat(attachments.list(ticket)).hasSize(24);
  }

  @Test
  void whatIsMovedToItsTwinIsTheTwin() {
    var ticket = "ticket:RF260318-" + UUID.randomUUID();
    add("a.txt", text("same"));
    var there = attachments.move(folder, ticket).getFirst();
    add("again.txt", text("same"));
    var other = add("b.txt", text("other"));

    var moved = attachments.move(folder, ticket);

    assertThat(moved).extracting(Attachment::id).containsExactly(there.id(), other.id());
    assertThat(attachments.list(ticket)).hasSize(2);
  }

  @Test
  void removesOnlyFromTheFolderNamed() {
    var kept = add("a.txt", text("mine"));

    attachments.remove(kept.id(), "draft:" + UUID.randomUUID());
    assertThat(attachments.list(folder)).containsExactly(kept);

    attachments.remove(kept.id(), folder);
    attachments.remove(kept.id(), folder);
    assertThatThrownBy(() -> attachments.open(kept.id())).isInstanceOf(Refusal.class);
  }

  @Test
  void purgesDraftsNobodyAddsTo() {
    var old = add("a.txt", text("old"));
    var other = "draft:" + UUID.randomUUID();
    attachments.add(other, new Upload("b.txt", resource(text("b"))), LI_MING);
    attachments.move(other, "ticket:RF260318-" + UUID.randomUUID());
    now = NOW.plus(Duration.ofDays(1));
    var alive = "draft:" + UUID.randomUUID();
    attachments.add(alive, new Upload("c.txt", resource(text("c"))), LI_MING);

    assertThat(attachments.purge(now)).isPositive();

    assertThat(attachments.listAll(List.of(old.id()))).isEmpty();
    assertThat(attachments.list(alive)).hasSize(1);
    assertThat(attachments.purge(now)).isZero();
  }

  private Attachment add(String name, byte[] content) {
    return attachments.add(folder, new Upload(name, resource(content)), LI_MING);
  }

  private boolean isTaken(String name, byte[] content) {
    try {
      add(name, content);
      return true;
    } catch (Refusal full) {
      assertThat(full.type()).isEqualTo(AttachmentProblem.TOO_MANY);
      return false;
    }
  }

  private void assertRefused(AttachmentProblem problem, String name, byte[] content) {
    assertThatThrownBy(() -> add(name, content))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(problem));
  }

  private void assertRefused(AttachmentProblem problem, String name, byte[] content, char fill) {
    assertRefused(problem, name, filled(content.length, fill));
  }

  private static void isUnreadable(Refusal refusal) {
    assertThat(refusal.type()).isEqualTo(AttachmentProblem.UNREADABLE);
  }

  private byte[] content(Attachment file) throws IOException {
    try (var stream = attachments.open(file.id()).content().getInputStream()) {
      return stream.readAllBytes();
    }
  }

  private static byte[] filled(int length, char fill) {
    return String.valueOf(fill).repeat(length).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static ByteArrayResource resource(byte[] content) {
    return new ByteArrayResource(content);
  }
}
