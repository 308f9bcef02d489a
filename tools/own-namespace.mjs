/**
 * A command as it runs in a network without anything but loopback and with an empty /run: a pcscd that it
 * starts neither sees nor disturbs one of the machine, and opens nothing to the network. Only where
 * KAZASU_OWN_NAMESPACE is 1 as well, which is for the caller to set, is one started at all.
 */
export function inOwnNamespace(command) {
  const flags = process.getuid() === 0 ? ['--mount', '--net'] : ['-Urmn'];
  const prepare = 'ip link set lo up && mount -t tmpfs tmpfs /run && mkdir /run/pcscd && exec "$@"';
  return ['unshare', ...flags, 'sh', '-c', prepare, 'sh', ...command];
}
