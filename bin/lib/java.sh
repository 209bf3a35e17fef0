# shellcheck shell=sh
# Finds a JDK 25 and exports JAVA_HOME; sourced by the other scripts.

# Prints the version of the JDK in a folder, or nothing if there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release"
}

# Prints the folders in which a JDK may be, the most deliberate choice first.
jdk_places() {
  printf '%s\n' "${REFUND_JAVA_HOME:-}" "${JAVA_HOME:-}"
  if command -v java >/dev/null 2>&1; then
    dirname "$(dirname "$(readlink -f "$(command -v java)")")"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25 2>/dev/null
  fi
  printf '%s\n' /usr/lib/jvm/* /opt/*jdk* /opt/*java* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*
}

# Sets JAVA_HOME to the first JDK 25, or says what was found and what to install, and ends with 78.
find_jdk() {
  found=
  while IFS= read -r place; do
    version=$(jdk_version "$place")
    case $version in
      25 | 25.*)
        JAVA_HOME=$place
        export JAVA_HOME
        return 0
        ;;
      ?*) found="$found $version in $place," ;;
    esac
  done <<EOF
$(jdk_places)
EOF
  {
    echo "Refund Desk needs a JDK 25 and found${found:- none,} so please install one"
    echo "(Temurin 25 from adoptium.net, or 'apt install temurin-25-jdk')"
    echo "or name it in REFUND_JAVA_HOME."
  } >&2
  exit 78
}

# Makes sure that Maven is there; it tells what is wrong and which tests run, nothing else.
find_maven() {
  if ! command -v mvn >/dev/null 2>&1; then
    echo "Refund Desk is built by Maven 3.8 or newer; please install it" >&2
    echo "(Debian: apt install maven)." >&2
    exit 78
  fi
  MAVEN_OPTS="${MAVEN_OPTS:-}
    --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
    -Dorg.slf4j.simpleLogger.defaultLogLevel=warn
    -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info"
  export MAVEN_OPTS
}
