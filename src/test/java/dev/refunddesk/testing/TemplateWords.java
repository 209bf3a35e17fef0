package dev.refunddesk.testing;

import gg.jte.ContentType;
import gg.jte.TemplateConfig;
import gg.jte.compiler.TemplateParser;
import gg.jte.compiler.TemplateParserVisitorAdapter;
import gg.jte.compiler.TemplateType;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that stand in a template itself and therefore exist in one language only. */
public final class TemplateWords {

  private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<[^>]*>|&\\w+;");
  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("\\b(?:alt|title|placeholder|aria-label|label)=\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}+|[A-Za-z]{2,}");
  private static final Pattern BLOCK_EDGE = Pattern.compile("@?`");

  private TemplateWords() {}

  public static List<String> in(TextFile template) {
    var html = html(template.text());
    var attributes = SPOKEN_ATTRIBUTE.matcher(html).results().map(found -> found.group(1));
    return Stream.concat(attributes, Stream.of(TAG.matcher(html).replaceAll(" ")))
        .flatMap(text -> WORD.matcher(text).results())
        .map(MatchResult::group)
        .toList();
  }

  /** The template without its code. */
  private static String html(String template) {
    var html = new Html();
    var config = new TemplateConfig(ContentType.Plain, "words");
    new TemplateParser(template, TemplateType.Template, html, config).parse();
    return html.text.toString();
  }

  private static final class Html extends TemplateParserVisitorAdapter {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void onTextPart(int depth, String part) {
      text.append(part);
    }

    @Override
    public void onCodePart(int depth, String code) {
      readBlocks(code);
    }

    @Override
    public void onTemplateCall(int depth, String name, List<String> parameters) {
      parameters.forEach(this::readBlocks);
    }

    /** Content blocks in code are templates again, one inside the other. */
    private void readBlocks(String code) {
      var open = new ArrayDeque<Integer>();
      var edges = BLOCK_EDGE.matcher(code);
      while (edges.find()) {
        if (edges.group().length() > 1) {
          open.push(edges.end());
        } else if (open.size() > 1) {
          open.pop();
        } else if (!open.isEmpty()) {
          text.append(' ').append(html(code.substring(open.pop(), edges.start()))).append(' ');
        }
      }
    }
  }
}
