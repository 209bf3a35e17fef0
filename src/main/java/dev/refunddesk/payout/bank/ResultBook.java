package dev.refunddesk.payout.bank;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.refunddesk.payout.bank.BatchLineStore.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads a whole file against a whole batch, so that the order of the lines cannot matter. */
final class ResultBook {

  private final Map<String, Line> known;
  private final Map<String, Set<ResultRow.Claim>> claims;
  private final Map<String, BankAnswer> answers = new LinkedHashMap<>();

  ResultBook(List<Line> known, List<ResultRow> rows) {
    this.known = known.stream().collect(toMap(Line::reference, Function.identity()));
    this.claims =
        rows.stream().collect(groupingBy(ResultRow::reference, mapping(ResultRow::claim, toSet())));
  }

  /** What is to be made of a line. */
  ResultReport.Line read(ResultRow row) {
    var verdict = verdict(row);
    return new ResultReport.Line(row.line(), row.reference(), verdict, row.detail(verdict));
  }

  private ResultVerdict verdict(ResultRow row) {
    var verdict = row.judge(known.get(row.reference()));
    if (verdict != ResultVerdict.SETTLED && verdict != ResultVerdict.DECLINED) {
      return verdict;
    }
    if (claims.getOrDefault(row.reference(), Set.of()).size() > 1) {
      return ResultVerdict.CONTRADICTS;
    }
    return answers.putIfAbsent(row.reference(), row.answer()) == null
        ? verdict
        : ResultVerdict.REPEATED;
  }

  /** What the lines read so far say for good, by reference. */
  Map<String, BankAnswer> answers() {
    return answers;
  }
}
