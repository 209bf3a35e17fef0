# shellcheck shell=sh
# Adds up what the tests reported; sourced by bin/test and bin/ci.

reports=target/surefire-reports

# Prints one line: how many tests passed, failed and were skipped. Fails if any failed or none ran.
results() {
  cat $reports/TEST-*.xml 2>/dev/null | awk '
    function figure(name) {
      return match($0, name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 2) + 0 : 0
    }
    /<testsuite / {
      tests += figure(" tests"); skipped += figure(" skipped")
      failed += figure(" failures") + figure(" errors")
    }
    END {
      printf "%d passed, %d failed", tests - failed - skipped, failed
      if (skipped) printf ", %d skipped", skipped
      print ""
      exit failed > 0 || tests == 0
    }'
}
