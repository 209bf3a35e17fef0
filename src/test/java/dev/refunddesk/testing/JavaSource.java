package dev.refunddesk.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * One Java file of ours as javac parses it.
 *
 * @param positions where each tree of the file stands in its text
 */
public record JavaSource(Path path, CompilationUnitTree tree, SourcePositions positions) {

  /** Every Java file under the folder. */
  public static List<JavaSource> under(String folder) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var paths = TextFile.under(folder, ".java").stream().map(TextFile::path).toList();
      var units = files.getJavaFileObjectsFromPaths(paths);
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      var positions = Trees.instance(task).getSourcePositions();
      var sources = new ArrayList<JavaSource>();
      for (var tree : task.parse()) {
        sources.add(new JavaSource(Path.of(tree.getSourceFile().getName()), tree, positions));
      }
      return sources;
    } catch (IOException unreadable) {
      throw new IllegalStateException(folder + " cannot be read", unreadable);
    }
  }

  /** The package without what all of ours start with: {@code ticket}, {@code platform.web}. */
  public String packageName() {
    var name = String.valueOf(tree.getPackageName());
    return name.equals("dev.refunddesk") ? "" : name.substring("dev.refunddesk.".length());
  }

  /** Where a tree starts, as compilers say it: {@code src/main/java/…/Money.java:17}. */
  public String at(Tree part) {
    return path + ":" + line(positions.getStartPosition(tree, part));
  }

  /** How many lines a tree covers. */
  public long lines(Tree part) {
    var last = line(positions.getEndPosition(tree, part));
    return last - line(positions.getStartPosition(tree, part)) + 1;
  }

  private long line(long position) {
    return tree.getLineMap().getLineNumber(position);
  }
}
