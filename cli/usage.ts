/** Words on the command line that cannot be meant: exit status 2, and no object is printed. */
export class UsageError extends Error {}

export const USAGE = `kazasu read [--purpose ID] [--reader NAME] [--trust DIR] [--data DIR]
            [--number-b - | --pin - | --birth -] [--confirm-last-try]
            [--qr -] [--json] [--portrait FILE] [--timeout SECONDS] [--simulate CASE]
    Waits for a card or a phone, reads it once, proves it, and exits. The digits are read from
    standard input, one line: they never stand on the command line. A phone needs none; --qr takes
    the text of its QR code (mdoc:...), on the line behind the digits if there are any.
kazasu readers [--json]
    The readers of this machine, and what each can do.
kazasu doctor [--data DIR] [--trust DIR] [--files-only]
    What works here and what does not, one line each, with the remedy; or the files of DIR alone.
kazasu trust list [--trust DIR]
kazasu trust import FILE [--fingerprint "HEX"]... [--doc-type TYPE]... [--source TEXT] [--trust DIR]
    FILE: keys of the card's issuers (JSON), a certificate of an issuing authority of phones'
    documents (PEM or DER; for the Japanese one unless --doc-type says otherwise), or its
    revocation list. Each fingerprint is shown, and has to be confirmed.
kazasu trust remove text|surface KEYID [--trust DIR]
kazasu trust remove iaca FINGERPRINT [--trust DIR]
    The issuers that this counter believes.
`;
