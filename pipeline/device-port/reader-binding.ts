/** How a device process reaches PC/SC (adr/0017): a bridge of our own, or nfc-pcsc on pcsclite. */
export const READER_BINDINGS = ['own', 'nfc-pcsc'] as const;

export type ReaderBinding = (typeof READER_BINDINGS)[number];

export const DEFAULT_READER_BINDING: ReaderBinding = 'own';
