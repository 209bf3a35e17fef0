package dev.refunddesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class FileSenderTest {

  @Test
  void sendsAFileToBeSavedAndNeverRun() throws IOException {
    var response = sent("a.svg", "<svg onload=\"alert(1)\"/>");

    assertThat(response.getHeader("Content-Disposition"))
        .isEqualTo("attachment; filename=\"a.svg\"; filename*=UTF-8''a.svg");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(response.getContentAsString()).isEqualTo("<svg onload=\"alert(1)\"/>");
    assertThat(response.getContentLength()).isEqualTo(24);
  }

  @Test
  void anyNameIsSafeInItsHeader() throws IOException {
    assertThat(disposition("测速 截图.png"))
        .isEqualTo(
            "attachment; filename=\"_____.png\";"
                + " filename*=UTF-8''%E6%B5%8B%E9%80%9F%20%E6%88%AA%E5%9B%BE.png");
    assertThat(disposition("a\"; x=\"b\r\nSet-Cookie: c=1;*.txt"))
        .isEqualTo(
            "attachment; filename=\"a___x__b__Set-Cookie__c_1__.txt\";"
                + " filename*=UTF-8''a%22%3B%20x%3D%22b%0D%0ASet-Cookie%3A%20c%3D1%3B%2A.txt");
  }

  private static String disposition(String name) throws IOException {
    var header = sent(name, "x").getHeader("Content-Disposition");
    return header == null ? "" : header;
  }

  private static MockHttpServletResponse sent(String name, String content) throws IOException {
    var response = new MockHttpServletResponse();
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    FileSender.send(response, Answer.file(name, "image/svg+xml", bytes));
    return response;
  }
}
