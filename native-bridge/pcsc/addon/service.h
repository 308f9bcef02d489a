/* The PC/SC service as it is at one moment. Nothing here knows JavaScript. */
#ifndef KAZASU_SERVICE_H
#define KAZASU_SERVICE_H

#include <stdbool.h>
#include <stddef.h>

#include "pcsc.h"

/* All that pcsc-lite serves (PCSCLITE_MAX_READERS_CONTEXTS); Windows serves ten. */
#define MOST_READERS 16
/* MAX_READERNAME of pcsc-lite, which counts the NUL; names that are longer are passed over. */
#define NAME_ROOM 129
/* ISO 7816-3: no more than this in an answer to reset. */
#define LONGEST_ATR 33

typedef struct {
  NameUnit name[NAME_ROOM];
  size_t name_length;
  /* The lower half of dwEventState without SCARD_STATE_CHANGED, and the upper one: how often it changed. */
  uint32_t state;
  uint32_t events;
  unsigned char atr[LONGEST_ATR];
  size_t atr_length;
} Reader;

typedef struct {
  /* DONE: the service answers. Without it there are no readers. */
  uint32_t code;
  size_t count;
  Reader readers[MOST_READERS];
} Picture;

bool picture_equals(const Picture *one, const Picture *other);

/* Looks at all readers, at once. Its code is DONE, or why there is no picture. */
void service_look(SCARDCONTEXT context, Picture *picture);

/* The longest wait: what a wake-up that got lost costs. */
#define SERVICE_WAIT_MS 1000

/*
 * Returns once something differs from the picture, or after SERVICE_WAIT_MS, or when SCardCancel was
 * called, with the code of PC/SC. `arrivals` is kept from call to call, 0 at first.
 */
uint32_t service_wait(SCARDCONTEXT context, const Picture *picture, DWORD *arrivals);

/* Whether a context that gave this code is of further use; what it said may still be about a reader. */
bool service_still_answers(uint32_t code);

#endif
