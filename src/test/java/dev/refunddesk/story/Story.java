package dev.refunddesk.story;

import dev.refunddesk.RefundDesk;
import dev.refunddesk.testing.FreshDatabase;
import dev.refunddesk.testing.TestClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** A story on the running desk, which comes as a {@link Desk} by the constructor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = RefundDesk.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({TestClock.class, Desk.class})
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface Story {}
