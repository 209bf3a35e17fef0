package dev.refunddesk.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.generated.precompiled.DynamicTemplates;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Teaches Spring our frame, our answers and our assets. */
@Configuration
class WebConfiguration implements WebMvcConfigurer {

  private static final Duration ONE_YEAR = Duration.ofDays(365);
  private static final Path SOURCES = Path.of("src/main/jte");

  private final FrameResolver frames;

  WebConfiguration(FrameResolver frames) {
    this.frames = frames;
  }

  /** The pages: compiled into the program, or read from the sources while somebody writes them. */
  @Bean
  static Templates templates(@Value("${refunddesk.dev:false}") boolean dev) {
    return dev
        ? new DynamicTemplates(
            TemplateEngine.create(new DirectoryCodeResolver(SOURCES), ContentType.Html))
        : new StaticTemplates();
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new FrameArgument(frames));
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new AnswerHandler());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.maxAge(ONE_YEAR).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }
}
