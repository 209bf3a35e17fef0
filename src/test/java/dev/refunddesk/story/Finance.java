package dev.refunddesk.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;
import dev.refunddesk.identity.Account;
import dev.refunddesk.testing.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;

/** Somebody of the staff who moves money. */
final class Finance extends Person {

  Finance(Desk desk, Account account, Look look) {
    super(desk, account, look);
  }

  /**
   * Makes a batch of what waits, takes its file to the bank, and brings back that all went well.
   */
  void paysByBank() throws IOException {
    goes("/desk/payouts");
    findsNoBarrier();
    goes("/desk/payouts/batches/new");
    presses("confirm");
    desk().after(Duration.ZERO);
    reloads();
    findsNoBarrier();
    var file = download();
    field("file")
        .setInputFiles(new FilePayload("回盘.csv", "text/csv", results(file).getBytes(UTF_8)));
    presses("upload");
    desk().after(Duration.ZERO);
  }

  private String download() throws IOException {
    var download = page().waitForDownload(() -> thing("download").click());
    return Files.readString(download.path(), UTF_8);
  }

  private static String results(String file) {
    return file.lines()
        .filter(line -> line.startsWith("RF"))
        .map(line -> line.split(",", -1)[0] + ",成功,B20260318-1,\n")
        .collect(Collectors.joining("", "参考号,状态,流水号,原因\n", ""));
  }
}
