package dev.refunddesk.platform.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this node and the topics each of them wants to hear of. */
@Component
public class LiveFeed implements SmartLifecycle {

  private static final long NO_TIMEOUT = 0;

  private final Map<SseEmitter, Set<String>> listeners = new ConcurrentHashMap<>();
  private volatile boolean running;

  /** A stream of the names of topics that changed; the caller has checked who may hear them. */
  public SseEmitter open(Set<String> topics) {
    var emitter = new SseEmitter(NO_TIMEOUT);
    emitter.onCompletion(() -> listeners.remove(emitter));
    emitter.onError(_ -> listeners.remove(emitter));
    listeners.put(emitter, topics);
    send(emitter, SseEmitter.event().name("open").data("open"));
    return emitter;
  }

  /** Tells every page of this node that listens. */
  void tell(String topic) {
    listeners.forEach((emitter, topics) -> {
      if (topics.contains(topic)) {
        send(emitter, SseEmitter.event().name("change").data(topic));
      }
    });
  }

  /** Keeps the lines open and finds the ones that are gone. */
  void ping() {
    listeners.keySet().forEach(emitter -> send(emitter, SseEmitter.event().comment("ping")));
  }

  private void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
    } catch (IOException | IllegalStateException gone) {
      listeners.remove(emitter);
    }
  }

  @Override
  public void start() {
    running = true;
  }

  /** Ends all streams first, so that a stop need not wait for pages that stay open. */
  @Override
  public void stop() {
    running = false;
    listeners.keySet().forEach(SseEmitter::complete);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
