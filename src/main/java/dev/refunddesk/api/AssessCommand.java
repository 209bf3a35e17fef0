package dev.refunddesk.api;

import dev.refunddesk.kernel.Language;
import dev.refunddesk.kernel.Refusal;
import dev.refunddesk.platform.Command;
import dev.refunddesk.platform.Texts;
import dev.refunddesk.platform.TextsSource;
import dev.refunddesk.purchase.intake.Fault;
import dev.refunddesk.quote.QuestionEntry;
import dev.refunddesk.quote.Questions;
import dev.refunddesk.quote.Questions.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/desk assess FILE}: what the order in a file would be worth. */
@Component
class AssessCommand implements Command {

  private final Bodies bodies;
  private final Questions questions;
  private final JsonMapper json;
  private final Texts texts;

  /**
   * @param terminal the language of the terminal, such as {@code zh_CN.UTF-8}
   */
  AssessCommand(
      Bodies bodies,
      Questions questions,
      JsonMapper json,
      TextsSource texts,
      @Value("${LANG:}") String terminal) {
    this.bodies = bodies;
    this.questions = questions;
    this.json = json;
    this.texts = texts.in(terminal.startsWith("zh") ? Language.ZH : Language.EN);
  }

  @Override
  public String name() {
    return "assess";
  }

  @Override
  public String summary() {
    return "FILE.json: what the order in a file would be worth; records nothing";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 1) {
      out.println("bin/desk assess " + summary());
      return 2;
    }
    try {
      return answer(Bodies.of(Path.of(arguments.getFirst())), out);
    } catch (Refusal refusal) {
      out.println(texts.refusal(refusal));
      return 1;
    } catch (IOException unreadable) {
      out.println(texts.t("api.no-file", String.valueOf(unreadable.getMessage())));
      return 2;
    }
  }

  private int answer(byte[] body, PrintStream out) {
    return switch (bodies.read(body, QuestionEntry.class)) {
      case Bodies.Unlike<QuestionEntry>(var faults) -> tell(new Outcome.Wrong(faults), out);
      case Bodies.Entry<QuestionEntry>(var entry) -> tell(questions.answer(entry), out);
    };
  }

  private int tell(Outcome outcome, PrintStream out) {
    return switch (outcome) {
      case Outcome.Assessed(var assessment, var currency) -> {
        out.println(
            json.writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(AssessmentAnswer.of(assessment, currency, texts)));
        yield 0;
      }
      case Outcome.Wrong(var faults) -> {
        faults.forEach(fault -> out.println(words(fault)));
        yield 1;
      }
    };
  }

  private String words(Fault fault) {
    return fault.path() + ": " + fault.words(texts);
  }
}
