/*
 * Preloaded in place of the PC/SC library: a service, or a driver behind it, that answers what no real
 * one may. Its list of readers has no end, names that are too long or no text, and too many of them; its
 * lengths are larger than any buffer; it says without a pause that something changed.
 */
#include <stdio.h>
#include <string.h>
#include <winscard.h>

static int calls;

LONG SCardEstablishContext(DWORD scope, LPCVOID one, LPCVOID two, LPSCARDCONTEXT context) {
  (void)scope, (void)one, (void)two;
  *context = -1;
  return SCARD_S_SUCCESS;
}

LONG SCardReleaseContext(SCARDCONTEXT context) { return (void)context, SCARD_S_SUCCESS; }

LONG SCardListReaders(SCARDCONTEXT context, LPCSTR groups, LPSTR readers, LPDWORD length) {
  (void)context, (void)groups;
  DWORD room = *length;
  memset(readers, 'z', room);
  char *at = readers + sprintf(readers, "\xff\xfe reader \xe3\x81") + 1;
  at += 300;
  *at++ = 0;
  for (int reader = 0; reader < 20; reader++) at += sprintf(at, "reader %d", reader) + 1;
  *length = (DWORD)-1;
  return SCARD_S_SUCCESS;
}

LONG SCardGetStatusChange(SCARDCONTEXT context, DWORD limit, SCARD_READERSTATE *states, DWORD count) {
  (void)context, (void)limit;
  calls++;
  for (DWORD at = 0; at < count; at++) {
    states[at].dwEventState = ((DWORD)-1 << 32) | ((DWORD)calls << 16) | 0xff22;
    states[at].cbAtr = (DWORD)-1;
    memset(states[at].rgbAtr, 0x3b, sizeof states[at].rgbAtr);
  }
  return SCARD_S_SUCCESS;
}

LONG SCardCancel(SCARDCONTEXT context) { return (void)context, SCARD_S_SUCCESS; }

LONG SCardConnect(SCARDCONTEXT context, LPCSTR reader, DWORD mode, DWORD protocols, LPSCARDHANDLE card,
                  LPDWORD protocol) {
  (void)context, (void)mode, (void)protocols;
  /* As a system may do it that has longer numbers than its codes: with the sign drawn out. */
  if (strcmp(reader, "taken") == 0) return (LONG)(int)0x8010000b;
  *card = -1;
  *protocol = (DWORD)-1;
  return SCARD_S_SUCCESS;
}

LONG SCardTransmit(SCARDHANDLE card, const SCARD_IO_REQUEST *send, LPCBYTE command, DWORD length,
                   SCARD_IO_REQUEST *receive, LPBYTE answer, LPDWORD room) {
  (void)card, (void)send, (void)command, (void)length, (void)receive;
  memset(answer, 0x90, *room);
  *room = (DWORD)-1;
  return SCARD_S_SUCCESS;
}

LONG SCardDisconnect(SCARDHANDLE card, DWORD disposition) {
  (void)card, (void)disposition;
  return (LONG)(int)0x80100003;
}
