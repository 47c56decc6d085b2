# Sourced by ./nabla and ./check. Sets JDK to the home of a JDK 25, or fails.

# A home is told by its release file, so no JVM has to start to look at it.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

# Follows symbolic links by hand: readlink -f is not everywhere.
real_path() {
  followed=$1
  while [ -L "$followed" ]; do
    target=$(readlink "$followed")
    case $target in
      /*) followed=$target ;;
      *) followed=$(dirname "$followed")/$target ;;
    esac
  done
  printf '%s/%s\n' "$(cd -P "$(dirname "$followed")" && pwd)" "$(basename "$followed")"
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    JDK=$JAVA_HOME
    return 0
  fi
  on_path=$(command -v java || true)
  if [ -n "$on_path" ]; then
    JDK=$(dirname "$(dirname "$(real_path "$on_path")")")
    is_jdk_25 "$JDK" && return 0
  fi
  find_usual_jdk
}

find_usual_jdk() {
  for JDK in "${JAVA25_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* "$HOME"/.jbang/cache/jdks/* \
    /opt/* /opt/*/*; do
    is_jdk_25 "$JDK" && return 0
  done
  JDK=
  return 1
}

# Maven runs on whatever Java it likes; its toolchain plugin reads this variable for the compiler.
use_jdk_for_maven() {
  JAVA25_HOME=$JDK
  export JAVA25_HOME
  if [ -z "${JAVA_HOME:-}" ] && ! command -v java >/dev/null 2>&1; then
    JAVA_HOME=$JDK
    export JAVA_HOME
  fi
}

missing_jdk="no JDK 25 was found (looked at JAVA_HOME, PATH and the usual folders): install one, or set JAVA_HOME to it."
missing_maven="Maven (mvn) is not on PATH and is needed to build: install it, for example with your system's package manager."
