/*
 * Gives a process of Node the port that Electron gives its utility process, over Node's own channel: the
 * packed processes are started as they will be, by a host that is not Electron.
 */
process.parentPort = {
  postMessage: (message) => process.send(message),
  // Not heard before somebody listens: what the host says at once waits in the channel.
  on: (_event, listener) => process.on('message', (data) => listener({ data })),
};
process.on('disconnect', () => process.exit(0));
