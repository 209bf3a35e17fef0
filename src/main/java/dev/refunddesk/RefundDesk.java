package dev.refunddesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The refund desk: one process that serves customers, staff and programs. */
@SpringBootApplication
public class RefundDesk {

  static void main(String[] args) {
    SpringApplication.run(RefundDesk.class, args);
  }
}
