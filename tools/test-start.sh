#!/bin/sh
# Tests of ./nabla and of how it finds a JDK: with stand-ins for Maven and the JDK, and once for real.
# Run by ./check. Prints one line a test and ends with their number.
set -u

home=$(cd -P "$(dirname "$0")/.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
passed=0
failed=0

# is NAME EXPECTED ACTUAL
is() {
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1))
    printf 'ok   %s\n' "$1"
  else
    failed=$((failed + 1))
    printf 'FAIL %s\n     expected: %s\n     but was:  %s\n' "$1" "$2" "$3"
  fi
}

# A folder that looks like a JDK of a version.
jdk_of() {
  mkdir -p "$1/bin"
  printf 'JAVA_VERSION="%s"\n' "$2" >"$1/release"
  printf '#!/bin/sh\n' >"$1/bin/javac"
  cp "$1/bin/javac" "$1/bin/java"
  chmod +x "$1/bin/javac" "$1/bin/java"
}

# Where find_jdk ends; the usual places of this machine are left out.
found_with() {
  env -i HOME="$place" PATH="$1" ${2:+JAVA_HOME="$2"} /bin/sh -c \
    '. "$0/tools/jdk.sh"; find_usual_jdk() { JDK=none; }; find_jdk; echo "$JDK"' "$home"
}

tools=/usr/bin:/bin
jdk_of "$place/jdk 25" 25.0.1
jdk_of "$place/jdk17" 17.0.15
jdk_of "$place/jdk250" 250.1
is "JAVA_HOME is taken when it is 25" "$place/jdk 25" "$(found_with "$tools" "$place/jdk 25")"
is "JAVA_HOME of another version is passed over" none "$(found_with "$tools" "$place/jdk17")"
is "250 is not 25" none "$(found_with "$tools" "$place/jdk250")"
mkdir -p "$place/links"
ln -s "../jdk 25/bin/java" "$place/links/java"
is "java on PATH is followed through links" "$place/jdk 25" "$(found_with "$place/links:$tools" "$place/jdk250")"

# For real, from elsewhere and through a link.
ln -s "$home/nabla" "$place/nabla link"
(cd / && "$place/nabla link" --version) >/dev/null 2>&1
is "the program starts through a link from any folder" 0 $?
"$home/nabla" --version >"$place/out" 2>"$place/err"
is "a second start builds nothing and leaves standard error empty" "" "$(cat "$place/err")"
is "it says its version" yes "$(grep -q '[0-9]\.[0-9]' "$place/out" && echo yes)"
read -r real <"$home/.nabla/current"

# A copy of the launcher with a stand-in for Maven, which takes a second and copies what was built for real.
copy="$place/with space"
mkdir -p "$copy/engine/src/main" "$copy/figure" "$copy/book" "$place/fake"
cp -R "$home/nabla" "$home/tools" "$home/pom.xml" "$copy/"
cat >"$place/fake/mvn" <<FAKE
#!/bin/sh
echo started >>"$place/builds"
echo '[INFO] Building Nabla engine 1'
[ -f "$place/broken" ] && { echo '[ERROR] Wrong.java: a stand-in for an error'; exit 1; }
sleep 1
for argument in "\$@"; do
  case \$argument in
    -Dnabla.library=*) mkdir -p "\${argument#*=}" && cp "$real"/lib/*.jar "\${argument#*=}/" ;;
    -Dnabla.launcher=*) mkdir -p "\${argument#*=}/nabla-book" && cp "$real"/lib/nabla-book-*.jar "\${argument#*=}/nabla-book/" ;;
  esac
done
FAKE
chmod +x "$place/fake/mvn"
start() {
  PATH="$place/fake:$PATH" "$copy/nabla" --version
}
builds() {
  wc -l <"$place/builds" | tr -d ' '
}

touch "$place/broken"
start >"$place/out" 2>"$place/err"
is "a failed build ends with status 2" 2 $?
is "a failed build shows the error" 1 "$(grep -c 'a stand-in for an error' "$place/err")"
is "a failed build leaves no lock" no "$([ -L "$copy/.nabla/lock" ] && echo yes || echo no)"
rm "$place/broken" "$place/builds"
ln -s 999999999 "$copy/.nabla/lock"
start >"$place/out1" 2>"$place/err1" &
first=$!
start >"$place/out2" 2>"$place/err2" &
second=$!
wait "$first"
is "the first of two starts works, with the lock of a dead process in the way" 0 $?
wait "$second"
is "so does the second" 0 $?
is "two starts at once build once" 1 "$(builds)"
is "both print the same" "$(cat "$place/out1")" "$(cat "$place/out2")"
start >/dev/null 2>&1
is "nothing is built when nothing changed" 1 "$(builds)"
echo >"$copy/engine/src/main/New.java"
start >/dev/null 2>&1
is "a new source is built" 2 "$(builds)"
rm "$copy/engine/src/main/New.java"
start >/dev/null 2>&1
is "so is the absence of one" 3 "$(builds)"
mkdir -p "$copy/engine/target" "$copy/book/src/test" && touch "$copy/engine/target/x" "$copy/book/src/test/XTest.java"
start >/dev/null 2>&1
is "tests and Maven's own folder are no reason to build" 3 "$(builds)"
read -r app <"$copy/.nabla/current"
echo junk >"$app/nabla.aot"
is "a broken cache does not break the start" "$(cat "$place/out1")" "$(start 2>&1)"
rm "$app/nabla.aot"
is "nor does a missing one" "$(cat "$place/out1")" "$(start 2>&1)"
touch "$app"/lib/*.jar
is "nor a stale one" "$(cat "$place/out1")" "$(start 2>&1)"

rm -rf "$copy/.nabla"
mkdir -p "$place/few"
for tool in sh dirname readlink find head cat grep mkdir basename pwd; do
  ln -s "$(command -v "$tool")" "$place/few/$tool" 2>/dev/null
done
PATH="$place/few" "$copy/nabla" --version >"$place/out" 2>"$place/err"
is "without Maven the status is 2" 2 $?
is "and one sentence says so" "nabla: Maven (mvn) is not on PATH" "$(cut -c 1-33 "$place/err")"
is "which is all" 1 "$(wc -l <"$place/err" | tr -d ' ')"

printf 'find_jdk() { false; }\n' >>"$copy/tools/jdk.sh"
"$copy/nabla" --version >"$place/out" 2>"$place/err"
is "without a JDK the status is 2" 2 $?
is "and one sentence says so" "nabla: no JDK 25 was found" "$(cut -c 1-26 "$place/err")"
is "which is all" 1 "$(wc -l <"$place/err" | tr -d ' ')"

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
