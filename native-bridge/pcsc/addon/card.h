/*
 * A connection to one card. Each has a thread and a PC/SC context of its own: pcsc-lite serves one call
 * of a context at a time, and a driver that hangs in one card must not hold up another, nor the four
 * threads in which Node reads files and resolves names.
 */
#ifndef KAZASU_CARD_H
#define KAZASU_CARD_H

#include "environment.h"
#include "pcsc.h"

/* The longest command: a header, three bytes of length, 65,535 bytes, two of expected length. */
#define LONGEST_COMMAND 65544
/* Room for the longest answer that pcsc-lite carries (MAX_BUFFER_SIZE_EXTENDED): it refuses more room. */
#define ANSWER_ROOM 65548

typedef enum { CONNECT, TRANSMIT, BEGIN, END, DISCONNECT } Act;

typedef struct Card Card;

/* One call. It belongs to the card's thread from card_ask() to the letter, then to whoever opens that. */
typedef struct {
  Letter letter;
  Act act;
  Card *card;
  napi_deferred deferred;
  /* What PC/SC answered. */
  uint32_t code;
  size_t answer_length;
  /* All of `bytes`, which are wiped before they are freed: what is sent, then room for the answer. */
  size_t length;
  size_t room;
  unsigned char bytes[];
} Request;

struct Card {
  Environment *environment;
  /* Guarded by the environment's lock. */
  size_t owners;
  Request *asked;
  bool forgotten;
  /* Of the JavaScript thread: an object holds it; a request is under way; it is or will be disconnected. */
  bool held;
  bool busy;
  bool over;
  /* Of the card's thread, and read by others from the first letter on. */
  SCARDCONTEXT context;
  SCARDHANDLE handle;
  bool connected;
  DWORD protocol;
};

/* NULL when there is no memory. The bytes of a request are zero. */
Card *card_make(Environment *environment);
Request *request_make(Card *card, Act act, size_t length);
void request_free(Request *request);

/* Starts the card's thread with its first request, a CONNECT; false when there is no thread for it. */
bool card_start(Card *card, Request *connect);

/* Hands the thread its next request; only when none is under way. */
void card_ask(Card *card, Request *request);

/* Nobody will ask any more: the thread takes the power from the card, in its own time, and ends. */
void card_forget(Card *card);

/* One owner more or less: the last one frees it. */
void card_own(Card *card);
void card_drop(Card *card);

#endif
