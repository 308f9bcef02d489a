#!/bin/sh
# Shuts what lies around a Linux kiosk: keys that end or leave the session, and dumps of memory. As root, once.
set -eu

# A reader that anybody could make in software has no place here.
if dpkg --status vsmartcard-vpcd 2>/dev/null | grep -q '^Status: .* installed$'; then
  echo 'vsmartcard-vpcd is installed: a virtual reader. Remove it; nothing was changed.' >&2
  exit 1
fi

# No restart by Ctrl+Alt+Del (pressed seven times in two seconds neither), no login on another terminal.
systemctl mask ctrl-alt-del.target
install -d /etc/systemd/system.conf.d /etc/systemd/logind.conf.d /etc/systemd/coredump.conf.d
printf '[Manager]\nCtrlAltDelBurstAction=none\n' >/etc/systemd/system.conf.d/kazasu.conf
printf '[Login]\nNAutoVTs=0\nReserveVT=0\nHandlePowerKey=ignore\nHandleSuspendKey=ignore\n' \
  >/etc/systemd/logind.conf.d/kazasu.conf

# No SysRq keys, no dump of any program, nothing of memory on the disk.
printf 'kernel.sysrq = 0\nkernel.core_pattern = |/bin/false\nfs.suid_dumpable = 0\n' \
  >/etc/sysctl.d/90-kazasu.conf
printf '[Coredump]\nStorage=none\nProcessSizeMax=0\n' >/etc/systemd/coredump.conf.d/kazasu.conf
swapoff -a
sysctl --system >/dev/null

echo 'done; take swap out of /etc/fstab, and restart the computer'
