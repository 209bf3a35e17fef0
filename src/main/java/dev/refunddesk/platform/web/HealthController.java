package dev.refunddesk.platform.web;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells load balancers whether this node can work: it answers, and so does its database. */
@RestController
class HealthController {

  private final JdbcClient db;

  HealthController(JdbcClient db) {
    this.db = db;
  }

  @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> health() {
    try {
      db.sql("select 1").query(Integer.class).single();
      return ResponseEntity.ok("ok");
    } catch (DataAccessException silent) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("no database");
    }
  }
}
