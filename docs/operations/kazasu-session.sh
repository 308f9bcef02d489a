#!/bin/sh
# What the session of kazasu-kiosk.service runs: to /usr/local/lib/kazasu/, owned by root, mode 0755.
set -eu

# A reader that is built in may come later than the screen. Kazasu would wait as well; ten seconds of this
# spare the first visitor 「ただいま使えません」.
waited=0
while [ ! -S /run/pcscd/pcscd.comm ] && [ "$waited" -lt 10 ]; do
  sleep 1
  waited=$((waited + 1))
done

exec /opt/Kazasu/kazasu --ozone-platform=wayland
