package dev.refunddesk.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Executable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Tells Jackson that a component of a record must be there unless it is marked nullable; a list
 * that is not there is empty.
 */
final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter
        && parameter.getOwner().getMember() instanceof Executable maker) {
      var type = maker.getAnnotatedParameterTypes()[parameter.getIndex()];
      if (parameter.getRawType() == List.class) {
        return JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
      }
      if (!type.isAnnotationPresent(Nullable.class)) {
        return JsonSetter.Value.forValueNulls(Nulls.FAIL);
      }
    }
    return super.findSetterInfo(config, annotated);
  }
}
