package dev.refunddesk.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Spoils a good body in ways drawn by lot; the same seed spoils it the same way. */
final class Garbage {

  private static final int MOST_SPOILT = 5;
  private static final int MOST_BYTES = 8;
  private static final int DEEP = 2_000;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "-0",
          "-1",
          "0.001",
          "1e9",
          "NaN",
          "Infinity",
          "١٢",
          "１２",
          "1,00",
          "1,088.00",
          "999999999999999999999999",
          "9".repeat(999),
          "x".repeat(100_000),
          "\ud800",
          "\u0000",
          "\u202e12",
          "¥12",
          "US$12",
          "12 EUR",
          "JPY",
          "KWD",
          "ZZZ",
          "CLF",
          "null",
          "true",
          "2026-02-30",
          "0000-00-00",
          "2100-12-31",
          "2000-01-01",
          "2026-03-15T10:20:00+25:00",
          "2026-03-29T02:30",
          "aliyun",
          "aws",
          "vultr",
          "digitalocean",
          "tencent",
          "own",
          "HOURLY",
          "RESERVED",
          "BALANCE",
          "PAY_AS_YOU_GO",
          "GIFT",
          "VOUCHER",
          "DISCOUNT",
          "RENEWAL",
          "STOPPED",
          "0.00000001",
          "1000000",
          "' or 1=1 --",
          "<script>",
          "${7*7}",
          "{0}",
          "%s");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-1",
          "1.5",
          "1e400",
          "-1e400",
          "1e-400",
          "1e99999",
          "1E999999999",
          "12345678901234567890");

  private final RandomGenerator lot;
  private final JsonMapper json;

  Garbage(long seed, JsonMapper json) {
    this.lot = new SplittableRandom(seed);
    this.json = json;
  }

  byte[] of(String good) {
    var tree = json.readTree(good);
    var times = 1 + lot.nextInt(MOST_SPOILT);
    for (var i = 0; i < times; i++) {
      spoil(tree);
    }
    var body = json.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
    return lot.nextInt(10) == 0 ? scramble(body) : body;
  }

  private void spoil(JsonNode tree) {
    var places = new ArrayList<JsonNode>();
    collect(tree, places);
    switch (places.get(lot.nextInt(places.size()))) {
      case ObjectNode object -> spoilObject(object);
      case ArrayNode array -> spoilArray(array);
      default -> {}
    }
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    if (node.isContainer()) {
      places.add(node);
      node.forEach(part -> collect(part, places));
    }
  }

  private void spoilObject(ObjectNode object) {
    var names = new ArrayList<>(object.propertyNames());
    var name = names.isEmpty() ? "x" : names.get(lot.nextInt(names.size()));
    switch (lot.nextInt(6)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(text(), junk());
      default -> object.set(name, junk());
    }
  }

  private void spoilArray(ArrayNode array) {
    switch (lot.nextInt(4)) {
      case 0 -> array.removeAll();
      case 1 -> array.add(junk());
      case 2 -> {
        if (!array.isEmpty()) {
          array.add(array.get(lot.nextInt(array.size())).deepCopy());
        }
      }
      default -> {
        for (var i = 0; i < 150 && !array.isEmpty(); i++) {
          array.add(array.get(0).deepCopy());
        }
      }
    }
  }

  private JsonNode junk() {
    var nodes = JsonNodeFactory.instance;
    return switch (lot.nextInt(10)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(lot.nextBoolean());
      case 2 ->
          nodes.numberNode(new java.math.BigDecimal(NUMBERS.get(lot.nextInt(NUMBERS.size()))));
      case 3 -> nodes.numberNode(lot.nextLong());
      case 4 -> nodes.arrayNode().add(text());
      case 5 -> nodes.objectNode().put(text(), text());
      default -> nodes.stringNode(text());
    };
  }

  private String text() {
    return TEXTS.get(lot.nextInt(TEXTS.size()));
  }

  private byte[] scramble(byte[] body) {
    if (lot.nextInt(20) == 0) {
      return ("{\"order\":" + "[".repeat(DEEP)).getBytes(StandardCharsets.UTF_8);
    }
    var spoilt = body.clone();
    for (var i = 0; i < 1 + lot.nextInt(MOST_BYTES); i++) {
      spoilt[lot.nextInt(spoilt.length)] = (byte) lot.nextInt(256);
    }
    return lot.nextBoolean() ? spoilt : java.util.Arrays.copyOf(spoilt, lot.nextInt(spoilt.length));
  }
}
