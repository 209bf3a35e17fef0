package dev.refunddesk.story;

import dev.refunddesk.testing.FreshDatabase;
import dev.refunddesk.testing.TestClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A test of the whole desk on a database of its own, at a time of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import(DeskTest.Time.class)
public @interface DeskTest {

  /** The test's clock in place of the real one. */
  @TestConfiguration
  class Time {

    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock();
    }
  }
}
