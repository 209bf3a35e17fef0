package dev.refunddesk.testing;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody's browser without JavaScript: keeps cookies, reads pages, fills in forms.
 *
 * <p>It follows no redirect by itself, as tests want to see where it leads.
 */
public final class PlainBrowser {

  private final MockMvc desk;
  private final Map<String, Cookie> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private MockHttpServletResponse response = new MockHttpServletResponse();
  private String address = "127.0.0.1";
  private String path = "/";

  public PlainBrowser(MockMvc desk) {
    this.desk = desk;
  }

  /** Sends every further request from this network address. */
  public PlainBrowser from(String address) {
    this.address = address;
    return this;
  }

  /** Sends every further request with this header. */
  public PlainBrowser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public PlainBrowser get(String path) {
    this.path = path;
    return send(request(HttpMethod.GET, URI.create(path)));
  }

  /** Posts fields as they are, without a form and without its token. */
  public PlainBrowser post(String path, Map<String, String> fields) {
    var request = request(HttpMethod.POST, URI.create(path));
    fields.forEach(request::param);
    return send(request);
  }

  /** Fills in the form that posts to the path and submits it with all its other fields. */
  public PlainBrowser submit(String action, Map<String, String> fields) {
    var form =
        page().select("form[method=post]").stream()
            .filter(each -> each.attr("action").equals(action))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no form posts to " + action + " on\n" + page()));
    var filled = new LinkedHashMap<String, String>();
    ((FormElement) form).formData().forEach(field -> filled.put(field.key(), field.value()));
    filled.putAll(fields);
    return post(action, filled);
  }

  /** Chooses a file in the form that posts to the path and submits it with its other fields. */
  public PlainBrowser upload(String action, String field, String name, byte[] content) {
    var request =
        multipart(URI.create(action)).file(new MockMultipartFile(field, name, null, content));
    var form = page().selectFirst("form[method=post][action=" + action + "]");
    ((FormElement) Objects.requireNonNull(form, action))
        .formData()
        .forEach(filled -> request.param(filled.key(), filled.value()));
    this.path = action;
    return send(request);
  }

  private PlainBrowser send(AbstractMockHttpServletRequestBuilder<?> request) {
    cookies.values().forEach(request::cookie);
    headers.forEach(request::header);
    RequestPostProcessor fromAddress =
        sent -> {
          sent.setRemoteAddr(address);
          return sent;
        };
    try {
      response = desk.perform(request.with(fromAddress)).andReturn().getResponse();
    } catch (Exception e) {
      throw new IllegalStateException(path, e);
    }
    for (var cookie : response.getCookies()) {
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return this;
  }

  public int status() {
    return response.getStatus();
  }

  /** Where the answer leads; empty if nowhere. */
  public String location() {
    var location = response.getHeader("Location");
    return location == null ? "" : location;
  }

  /** Goes where the answer leads. */
  public PlainBrowser follow() {
    return get(location());
  }

  public Document page() {
    return Jsoup.parse(body());
  }

  public String body() {
    return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** The text of what carries {@code data-test}; empty if nothing does. */
  public String text(String test) {
    return page().select("[data-test=" + test + "]").text();
  }

  public String header(String name) {
    var value = response.getHeader(name);
    return value == null ? "" : value;
  }

  /** Every value of a header that may come more than once. */
  public List<String> headers(String name) {
    return response.getHeaders(name);
  }

  /** Throws all cookies away, as a new visitor has none. */
  public PlainBrowser forget() {
    cookies.clear();
    return this;
  }

  /** The value of a cookie; empty if there is none. */
  public String cookie(String name) {
    return cookies.containsKey(name) ? cookies.get(name).getValue() : "";
  }

  /** Puts a cookie in, as somebody who stole or planted it would. */
  public PlainBrowser plant(String name, String value) {
    cookies.put(name, new Cookie(name, value));
    return this;
  }
}
