/* The PC/SC API, as Windows, macOS and pcsc-lite each spell it. */
#ifndef KAZASU_PCSC_H
#define KAZASU_PCSC_H

#include <stdint.h>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <winscard.h>
/* Names are UTF-16 there, and the functions that take them end in W. */
typedef wchar_t NameUnit;
typedef SCARD_READERSTATEW ReaderState;
#define LIST_READERS SCardListReadersW
#define GET_STATUS_CHANGE SCardGetStatusChangeW
#define CONNECT_CARD SCardConnectW
#define NAME(text) L##text
#elif defined(__APPLE__)
#include <PCSC/winscard.h>
#include <PCSC/wintypes.h>
typedef char NameUnit;
typedef SCARD_READERSTATE_A ReaderState;
#define LIST_READERS SCardListReaders
#define GET_STATUS_CHANGE SCardGetStatusChange
#define CONNECT_CARD SCardConnect
#define NAME(text) text
#else
#include <winscard.h>
typedef char NameUnit;
typedef SCARD_READERSTATE ReaderState;
#define LIST_READERS SCardListReaders
#define GET_STATUS_CHANGE SCardGetStatusChange
#define CONNECT_CARD SCardConnect
#define NAME(text) text
#endif

/* A result is a signed long of 32 or 64 bits, by system; its meaning is in the lower 32. */
#define CODE(result) ((uint32_t)(result))
#define DONE 0u

#endif
