import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Eight at once, each with a connection of their own. */
final class Crew {

  static final int SIZE = 8;

  private Crew() {}

  /** One worker's part of a round: returns how many nanoseconds each of its acts took. */
  interface Part {
    List<Long> work(int worker) throws Exception;
  }

  static Times round(Part part) throws Exception {
    try (var threads = Executors.newFixedThreadPool(SIZE)) {
      var parts = new ArrayList<Callable<List<Long>>>();
      for (int i = 0; i < SIZE; i++) {
        var worker = i;
        parts.add(() -> part.work(worker));
      }
      var start = System.nanoTime();
      var nanos = new ArrayList<Long>();
      for (var done : threads.invokeAll(parts)) {
        nanos.addAll(done.get());
      }
      return Times.of(nanos, System.nanoTime() - start);
    }
  }
}
