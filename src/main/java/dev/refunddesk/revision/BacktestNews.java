package dev.refunddesk.revision;

import dev.refunddesk.platform.Live;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open pages that a back-test has gone on. */
@Component
class BacktestNews {

  private final Live live;

  BacktestNews(Live live) {
    this.live = live;
  }

  @EventListener
  void on(BacktestAdvanced news) {
    live.tell("backtest:" + news.id());
  }
}
