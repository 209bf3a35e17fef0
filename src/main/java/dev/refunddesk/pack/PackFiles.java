package dev.refunddesk.pack;

import dev.refunddesk.platform.StableJson;
import dev.refunddesk.policy.Condition;
import dev.refunddesk.policy.Formula;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The packs that are shipped, a file for each version, named after it. */
final class PackFiles {

  private static final JsonMapper JSON =
      StableJson.mapper(Condition.class, Formula.Deduction.class);

  private PackFiles() {}

  static List<Pack> shipped() {
    try {
      var packs = new ArrayList<Pack>();
      var files = new PathMatchingResourcePatternResolver();
      for (var file : files.getResources("classpath:packs/*.json")) {
        packs.add(read(file));
      }
      return packs;
    } catch (IOException e) {
      throw new IllegalStateException("the shipped rule packs cannot be read", e);
    }
  }

  private static Pack read(Resource file) throws IOException {
    try (var json = file.getInputStream()) {
      var pack = JSON.readValue(json, Pack.class);
      var name = "%s-v%d.json".formatted(pack.id(), pack.version());
      if (!name.equals(file.getFilename())) {
        throw new IllegalStateException(file.getFilename() + " holds what belongs into " + name);
      }
      return pack;
    } catch (JacksonException e) {
      throw new IllegalStateException(file.getFilename() + " is no rule pack", e);
    }
  }
}
