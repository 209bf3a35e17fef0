package dev.refunddesk.platform;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Text;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of all modules, a file a module and language under {@code messages/}. */
@Component
public class TextsSource {

  private static final String CHINESE = "_zh_CN.properties";

  private final MessageSource messages;
  private final ZoneId zone;

  public TextsSource(ZoneId zone) throws IOException {
    this.zone = zone;
    this.messages = bundles();
  }

  public Texts in(Language language) {
    return new Texts(language, zone, messages);
  }

  /** The words of a key in every language. */
  public Text both(String key) {
    return new Text(in(Language.ZH).t(key), in(Language.EN).t(key));
  }

  private static MessageSource bundles() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath:messages/*" + CHINESE);
    var source = new ResourceBundleMessageSource();
    source.setBasenames(Arrays.stream(files).map(TextsSource::basename).toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    return source;
  }

  private static String basename(Resource file) {
    var name = file.getFilename();
    if (name == null) {
      throw new IllegalStateException("a message file without a name: " + file);
    }
    return "messages/" + name.substring(0, name.length() - CHINESE.length());
  }
}
