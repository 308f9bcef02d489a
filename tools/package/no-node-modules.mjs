/**
 * electron-builder's beforeBuild: `false` means that there are no modules to rebuild and none to pack. The
 * bundles hold the packages that they use; the reader bridge is Node-API and is built before.
 */
export default function beforeBuild() {
  return Promise.resolve(false);
}
