package dev.refunddesk.testing;

import dev.refunddesk.RefundDesk;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test on the whole desk with a database of its own and a {@link TestClock}; beans come by the
 * constructor, {@code MockMvc} for a {@link PlainBrowser} among them.
 *
 * <p>Classes that ask for nothing else share one desk, so their people need names of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = RefundDesk.class)
@AutoConfigureMockMvc
@Import(TestClock.class)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface DeskTest {}
