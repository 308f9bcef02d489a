#!/bin/sh
# Asks the Kazasu of this machine how it is: one line, and the exit status that monitoring programs know
# (0 well, 1 look at it today, 2 nobody can be received, 3 no answer). Usage: ask-health.sh [PORT]
set -u
port=${1:-47110}

# Never by the proxy that offices set for everything else: it would be asked for its own 127.0.0.1.
answer=$(curl --silent --noproxy '*' --max-time 5 "http://127.0.0.1:$port/health") || {
  echo "kazasu: no answer on port $port"
  exit 3
}

# The whole answer is one line of plain JSON, whose words are a closed list (docs/operations.md).
word() {
  printf '%s' "$answer" | sed -n "s/.*\"$1\":\"\\([a-z-]*\\)\".*/\\1/p"
}

state=$(word state)
case "$state" in
usable)
  if printf '%s' "$answer" | grep -q '"warnings":\["'; then
    echo "kazasu: $state, with a warning: $answer"
    exit 1
  fi
  echo "kazasu: $state"
  ;;
training)
  echo 'kazasu: practice (練習) is on'
  exit 1
  ;;
'')
  echo "kazasu: another program answers on port $port"
  exit 3
  ;;
*)
  echo "kazasu: $state: $answer"
  exit 2
  ;;
esac
