package dev.refunddesk.testing;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The SQL of the desk as it stands in the Java sources. */
public final class Statements {

  private static final Pattern SQL =
      Pattern.compile(
          "(?s)\\s*(select\\s|insert\\s+into\\s|update\\s+\\w+\\.|delete\\s+from\\s"
              + "|merge\\s+into\\s|with\\s+(recursive\\s+)?\\w+\\s*(\\(.*?\\)\\s*)?as\\s).*");

  private final List<Statement> whole = new ArrayList<>();
  private final List<String> composed = new ArrayList<>();

  private Statements() {}

  public static Statements under(String folder) {
    var statements = new Statements();
    var reader = statements.new Reader();
    JavaSource.under(folder).forEach(source -> reader.scan(source.tree(), source));
    return statements;
  }

  public List<Statement> whole() {
    return whole;
  }

  /** Where SQL is put together from pieces. */
  public List<String> composed() {
    return composed;
  }

  /**
   * One statement.
   *
   * @param module whose code it is
   */
  public record Statement(String where, String module, String sql) {}

  private static boolean isSql(ExpressionTree expression) {
    return expression instanceof LiteralTree literal
        && literal.getValue() instanceof String text
        && SQL.matcher(text).matches();
  }

  private final class Reader extends TreeScanner<Void, JavaSource> {

    @Override
    public Void visitLiteral(LiteralTree literal, JavaSource source) {
      if (isSql(literal)) {
        var module = source.packageName().replaceFirst("\\..*", "");
        var text = String.valueOf(literal.getValue());
        whole.add(new Statement(source.at(literal), module, text));
      }
      return super.visitLiteral(literal, source);
    }

    @Override
    public Void visitBinary(BinaryTree binary, JavaSource source) {
      if (isSql(binary.getLeftOperand()) || isSql(binary.getRightOperand())) {
        composed.add(source.at(binary));
      }
      return super.visitBinary(binary, source);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, JavaSource source) {
      if (call.getMethodSelect() instanceof MemberSelectTree method) {
        var runsComposed =
            method.getIdentifier().contentEquals("sql")
                && call.getArguments().stream().anyMatch(text -> !isWhole(text));
        if (runsComposed || isSql(method.getExpression())) {
          composed.add(source.at(call.getMethodSelect()));
        }
      }
      return super.visitMethodInvocation(call, source);
    }

    /** A text of its own, or one by its name. */
    private static boolean isWhole(ExpressionTree text) {
      return text instanceof LiteralTree || text instanceof IdentifierTree;
    }
  }
}
