#!/usr/bin/env bash
# Everything a change must pass: restore, build (warnings are errors), formatting, all tests, the browser included.
#   ./test.sh           everything
#   ./test.sh --fast    without the browser journeys, the comparisons with an oracle and the thousand races for a room: what has to hold before a commit, in 90 seconds
#   ./test.sh --only X  only the tests with X in their full name (a class, a folder such as Rules.Scheduling, a sentence), and no look at the formatting
# The last line says "N passed, N failed"; the exit code is 0 only when nothing failed. A step that breaks counts as one failure.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
exec </dev/null

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
# A build node that outlives the run would keep the caller's output open.
export MSBUILDDISABLENODEREUSE=1

fast=no
only=
while [ $# -gt 0 ]; do
  case "$1" in
    --fast) fast=yes ;;
    --only)
      [ -n "${2:-}" ] || { echo "test.sh: --only wants a part of a test's name" >&2; exit 2; }
      only=$2
      shift ;;
    *) echo "test.sh: unknown option $1 (there are --fast and --only NAME)" >&2; exit 2 ;;
  esac
  shift
done

results=artifacts/test-results
playwright=Invitations.Tests/bin/Debug/net10.0/.playwright
passed=0
failed=0

say() { printf '\n== %s (%ss)\n' "$1" "$SECONDS"; }
finish() {
  echo
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
  exit
}
# Runs a step that may say nothing for long, and says now and then that it is still there.
patiently() {
  local step code
  (
    seconds=0
    while sleep 1; do
      seconds=$((seconds + 1))
      [ $((seconds % 25)) -ne 0 ] || echo "… ${seconds}s"
    done
  ) &
  step=$!
  "$@"
  code=$?
  kill "$step"
  wait "$step" 2>/dev/null
  return "$code"
}
# Of what the test run says: failures in full, and a line now and then of how far it has come. No test is long, so there is always something to count.
progress() {
  local line at= good=0 bad=0 begun=$SECONDS last=$SECONDS every=15
  while IFS= read -r line; do
    case "$line" in
      "  Passed "*) good=$((good + 1)); at=${line#"  Passed "} ;;
      "  Failed "*) bad=$((bad + 1)); at=${line#"  Failed "}; echo "$line" ;;
      "[xUnit.net "* | "" | "A total of "* | "Test run for "* | "Data collector "* | "Results File:"*) ;;
      *) echo "$line" ;;
    esac
    if [ $((SECONDS - last)) -ge $every ]; then
      last=$SECONDS
      echo "$((SECONDS - begun))s: $good passed, $bad failed, at ${at#Invitations.Tests.}"
    fi
  done
}
broken() { echo "test.sh: $1" >&2; failed=$((failed + 1)); }

browser() {
  local found
  if [ -n "${CHROMIUM:-}" ]; then echo "$CHROMIUM"; return; fi
  for found in chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$found" && return
  done
  # Playwright's own, from an earlier run.
  find "${PLAYWRIGHT_BROWSERS_PATH:-$HOME/.cache/ms-playwright}" -maxdepth 1 -name 'chromium*' 2>/dev/null | grep -m1 .
}

is_debian() { [ -r /etc/os-release ] && grep -qx 'ID=debian' /etc/os-release; }

apt_install() {
  echo "Installing $* with apt."
  apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

# Before the build where apt can do it; Playwright's own installer is only there after the build.
if [ "$fast" = no ] && is_debian && [ "$(id -u)" -eq 0 ] && [ -z "$(browser)" ]; then
  say "No Chromium found: installing Debian's"
  # The shell has no window to draw, and does the journeys in two thirds of the time.
  apt_install chromium-headless-shell || apt_install chromium || echo "apt could not install Chromium; Playwright's own is tried after the build."
fi

# The oracle of First available; the tests start a server of their own from its binaries and stop it again.
if is_debian && [ "$(id -u)" -eq 0 ] && ! ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; then
  say "No PostgreSQL found: installing Debian's"
  # Its binaries are enough: no server of the system's.
  mkdir -p /etc/postgresql-common && [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  apt_install postgresql || echo "apt could not install PostgreSQL; the tests that need it will say so."
fi

say "Restore"
patiently dotnet restore --nologo -v q || { broken "restore failed"; finish; }

say "Build"
patiently dotnet build --no-restore --nologo -v q -clp:NoSummary || { broken "the build failed"; finish; }

if [ -z "$only" ]; then
  say "Formatting"
  # Style and analyzers are the build's own matter already, and errors there; looked at once more they would take a hundred seconds.
  patiently dotnet format whitespace --no-restore --verify-no-changes || broken "the formatting differs: run dotnet format"
fi

if [ "$fast" = no ] && [ -z "$(browser)" ]; then
  say "No Chromium found: installing Playwright's own"
  for node in "$playwright"/node/*/node; do
    "$node" "$playwright/package/cli.js" install chromium && break
  done
fi
[ "$fast" = yes ] || echo "Chromium: $(browser || echo none)"

say "Tests"
rm -rf "$results"
filter=
[ "$fast" = no ] || filter='Category!=Journey&Category!=Long'
[ -z "$only" ] || filter="${filter:+$filter&}FullyQualifiedName~$only"
# Those without a browser wait now and then, for a pause in the typing or a timer, and leave a core to others; one browser and its server take both cores.
threads=()
[ "$fast" = no ] || threads=(-- xUnit.MaxParallelThreads=8)
# A test that hangs is named and ended; without this the run would hang with it.
dotnet test Invitations.Tests --no-build --nologo ${filter:+--filter "$filter"} \
  --logger "console;verbosity=normal" --logger "trx;LogFileName=tests.trx" --results-directory "$results" \
  --blame-hang-timeout 5m --blame-hang-dump-type none "${threads[@]}" 2>&1 | progress
code=${PIPESTATUS[0]}

# <Counters total="3" executed="3" passed="3" failed="0" error="0" timeout="0" aborted="0" ... />
counters=$(grep -o '<Counters [^>]*' "$results/tests.trx" 2>/dev/null)
counter() { grep -o " $1=\"[0-9]*\"" <<<"$counters" | grep -o '[0-9]*' || echo 0; }
passed=$((passed + $(counter passed)))
failing=$(($(counter failed) + $(counter error) + $(counter timeout) + $(counter aborted)))
failed=$((failed + failing))
if [ "$(counter passed)" -eq 0 ] && [ "$failing" -eq 0 ]; then broken "no test was run"
elif [ "$code" -ne 0 ] && [ "$failing" -eq 0 ]; then broken "the test run ended with code $code"
fi

say "Done"
finish
