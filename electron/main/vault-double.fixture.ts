/** A system's place for secrets: what it seals is not what it was given, and opens where it was sealed. */
export class VaultDouble {
  isThere = true;
  backend: 'basic_text' | 'gnome_libsecret' | 'kwallet6' | 'unknown' = 'gnome_libsecret';
  /** Whose secrets it keeps. */
  user = 1;

  isAsyncEncryptionAvailable = async () => this.isThere;
  getSelectedStorageBackend = () => this.backend;
  encryptStringAsync = async (text: string) =>
    Buffer.from([this.user, ...Buffer.from(text).map((byte) => byte ^ 0xa5)]);
  decryptStringAsync = async (sealed: Buffer) => {
    if (sealed[0] !== this.user) throw new Error('another user');
    const result = Buffer.from(sealed.subarray(1).map((byte) => byte ^ 0xa5)).toString();
    return { shouldReEncrypt: false, result };
  };
}
