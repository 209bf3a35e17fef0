package dev.refunddesk.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The words of one module in one language.
 *
 * @param file where they stand
 * @param module whose they are
 * @param repeated the keys that stand there more than once
 */
public record Messages(
    TextFile file, String module, Map<String, String> texts, List<String> repeated) {

  private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)\\s*=");
  private static final String CHINESE = "_zh_CN.properties";

  /** The words of all modules, in both languages. */
  public static List<Messages> all() {
    return TextFile.under("src/main/resources/messages", ".properties").stream()
        .map(Messages::of)
        .toList();
  }

  public boolean isChinese() {
    return name().endsWith(CHINESE);
  }

  private String name() {
    return file.path().toString();
  }

  private static Messages of(TextFile file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(file.text()));
    } catch (IOException impossible) {
      throw new IllegalStateException(file.path() + " is no message file", impossible);
    }
    var texts = new TreeMap<String, String>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    var keys = KEY.matcher(file.text()).results().map(key -> key.group(1)).sorted().toList();
    var repeated =
        keys.stream().filter(key -> keys.indexOf(key) < keys.lastIndexOf(key)).distinct().toList();
    var module = file.path().getName(file.path().getNameCount() - 1).toString();
    return new Messages(file, module.replaceFirst("(_zh_CN)?\\.properties", ""), texts, repeated);
  }
}
