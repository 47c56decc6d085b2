# Sourced by ./nabla when something is to be built. Leaves the new program in $app.
# Every build goes to a folder of its own, so a program that is running keeps its files.

log=$state/build.log
lock=$state/lock
maven=

mkdir -p "$state" 2>/dev/null && [ -w "$state" ] || fail "$state cannot be written, so nothing can be built there."
command -v mvn >/dev/null 2>&1 || fail "$missing_maven"

# One live line on a terminal, plain lines elsewhere.
say() {
  if [ -t 2 ]; then
    printf '\r\033[K%s' "$1" >&2
  elif [ "$1" != "${said:-}" ]; then
    printf '%s\n' "$1" >&2
  fi
  said=$1
}

end_line() {
  [ -t 2 ] && printf '\r\033[K' >&2
}

pause() {
  sleep 0.3 2>/dev/null || sleep 1
}

# What Maven is at, from its log: the module, and on a terminal also the seconds and the downloads so far.
progress() {
  at=$(sed -n 's/^\[INFO\] Building Nabla \([a-z]*\) .*/\1/p' "$log" | tail -n 1)
  message="nabla: building ${at:-for this version, once}"
  if [ -t 2 ]; then
    fetched=$(grep -c '^Downloaded from' "$log")
    message="$message, $(($(date +%s) - started)) s"
    [ "$fetched" -gt 0 ] && message="$message, $fetched files fetched"
  fi
  say "$message"
}

release() {
  [ "$(readlink "$lock" 2>/dev/null)" = "$$" ] && rm -f "$lock"
}

give_up() {
  [ -n "$maven" ] && kill "$maven" 2>/dev/null
  end_line
  release
  exit 130
}

# A symbolic link is made in one step and carries its owner's process id.
until ln -s "$$" "$lock" 2>/dev/null; do
  owner=$(readlink "$lock" 2>/dev/null) || continue
  if ! kill -0 "$owner" 2>/dev/null; then
    # Its owner died. Only one at a time may take it away, or the lock of the next owner could be hit.
    if ln -s "$$" "$lock.broken" 2>/dev/null; then
      [ "$(readlink "$lock" 2>/dev/null)" = "$owner" ] && rm -f "$lock"
      rm -f "$lock.broken"
    elif breaker=$(readlink "$lock.broken" 2>/dev/null) && ! kill -0 "$breaker" 2>/dev/null; then
      rm -f "$lock.broken"
    fi
    continue
  fi
  say "nabla: waiting for another build"
  pause
done
trap give_up INT TERM HUP

build() {
  started=$(date +%s)
  fresh=$state/app-$started-$$
  mkdir -p "$fresh" || return 1
  # Written before the build, so that a source changed meanwhile is newer than it.
  printf '%s\n' "$JDK" >"$fresh/stamp"
  : >"$log"
  use_jdk_for_maven
  (
    cd "$home" &&
      exec mvn -B -Dnabla.launcher="$state/build" -Dnabla.library="$fresh/lib" -Dmaven.test.skip=true -pl book -am package
  ) >"$log" 2>&1 </dev/null &
  maven=$!
  while kill -0 "$maven" 2>/dev/null; do
    progress
    pause
  done
  wait "$maven" || return 1
  maven=
  cp "$state"/build/nabla-book/nabla-book-*.jar "$fresh/lib/" || return 1

  say "nabla: preparing a quick start"
  classpath=
  for jar in "$fresh"/lib/*.jar; do
    classpath=$classpath${classpath:+:}$jar
  done
  quoted=$(printf '%s' "$classpath" | sed 's/[\\"]/\\&/g')
  # A bounded heap: hostile input is answered with a code, not with the machine's memory.
  printf '%s\n' -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions -Djava.awt.headless=true -Xmx1g --add-modules jdk.incubator.vector \
    --enable-native-access=ALL-UNNAMED -cp "\"$quoted\"" >"$fresh/base.args"
  # A run that loads what most starts load, kept as an ahead-of-time cache. Without it a start is only slower.
  "$JDK/bin/java" -XX:AOTCacheOutput="$fresh/nabla.aot" @"$fresh/base.args" dev.nabla.book.Rehearsal \
    >>"$log" 2>&1 </dev/null || return 1
  cache=$(printf '%s' "$fresh/nabla.aot" | sed 's/[\\"]/\\&/g')
  {
    [ -f "$fresh/nabla.aot" ] && printf '"-XX:AOTCache=%s"\n' "$cache"
    cat "$fresh/base.args"
  } >"$fresh/java.args"
  printf '%s\n' "$fresh" >"$state/current.new" && mv "$state/current.new" "$state/current"
}

# The one that was waiting finds the work done.
if needs_build; then
  if ! build; then
    end_line
    release
    {
      printf 'nabla: the build failed; the end of %s:\n' "$log"
      grep '^\[ERROR\] ' "$log" | grep -v -E '^.ERROR. *$|Help 1|[Rr]e-run Maven|For more information|After correcting|-rf :' | head -n 20 | grep . ||
        tail -n 10 "$log"
    } >&2
    exit 2
  fi
  previous=$app
  needs_build || true
  for old in "$state"/app-*; do
    [ "$old" = "$app" ] || [ "$old" = "$previous" ] || rm -rf "$old"
  done
fi
trap - INT TERM HUP
release
end_line
