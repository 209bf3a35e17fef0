# shellcheck shell=sh
# Builds the desk into target/app if its sources changed; sourced after java.sh.

app=target/app
jar=$app/refund-desk.jar

# One checksum of everything that goes into the jar, and of the JDK.
fingerprint() {
  {
    find pom.xml src/main -type f -exec cksum {} + | LC_ALL=C sort
    cat "$JAVA_HOME/release"
  } | cksum
}

# Builds and unpacks the jar: an unpacked one starts twice as fast.
build_desk() {
  find_jdk
  print=$(fingerprint)
  if [ "$print" = "$(cat $app/fingerprint 2>/dev/null)" ]; then
    return 0
  fi
  find_maven
  echo "Building Refund Desk; the first time Maven downloads libraries for some minutes ..."
  mvn -Dmaven.test.skip=true package || exit
  rm -rf $app
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/refund-desk.jar extract --destination $app ||
    exit
  echo "$print" >$app/fingerprint
}
