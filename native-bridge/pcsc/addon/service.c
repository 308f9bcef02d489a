#include "service.h"

#include <string.h>

/* 16 names of 128 units and their NULs fill a quarter of it. */
#define LIST_ROOM 8192
#define LOWER_HALF 0xffffu
#define UPPER_HALF_SHIFT 16

#if !defined(__APPLE__)
/* The pseudo-reader that changes when a reader comes or goes. macOS has none: it is looked at again. */
static const NameUnit ARRIVALS[] = NAME("\\\\?PnP?\\Notification");
#endif

static bool reader_equals(const Reader *one, const Reader *other) {
  return one->state == other->state && one->events == other->events &&
         one->name_length == other->name_length && one->atr_length == other->atr_length &&
         memcmp(one->name, other->name, one->name_length * sizeof *one->name) == 0 &&
         memcmp(one->atr, other->atr, one->atr_length) == 0;
}

bool picture_equals(const Picture *one, const Picture *other) {
  if (one->code != other->code || one->count != other->count) return false;
  for (size_t at = 0; at < one->count; at++) {
    if (!reader_equals(&one->readers[at], &other->readers[at])) return false;
  }
  return true;
}

static size_t units_until_nul(const NameUnit *units, size_t most) {
  size_t length = 0;
  while (length < most && units[length] != 0) length++;
  return length;
}

/* Takes names from a list that ends with an empty one, or where it ends. */
static void take_names(const NameUnit *list, size_t length, Picture *picture) {
  size_t at = 0;
  while (at < length && picture->count < MOST_READERS) {
    size_t units = units_until_nul(list + at, length - at);
    if (units == 0) return;
    if (units < NAME_ROOM) {
      Reader *reader = &picture->readers[picture->count++];
      memcpy(reader->name, list + at, units * sizeof *list);
      reader->name_length = units;
    }
    at += units + 1;
  }
}

static uint32_t list_readers(SCARDCONTEXT context, Picture *picture) {
  NameUnit list[LIST_ROOM];
  DWORD length = LIST_ROOM;
  uint32_t code = CODE(LIST_READERS(context, NULL, list, &length));
  if (code == CODE(SCARD_E_NO_READERS_AVAILABLE)) return DONE;
  if (code == DONE) take_names(list, length < LIST_ROOM ? length : LIST_ROOM, picture);
  return code;
}

static void take_state(const ReaderState *state, Reader *reader) {
  DWORD event = state->dwEventState;
  reader->state = (uint32_t)(event & LOWER_HALF & ~(DWORD)SCARD_STATE_CHANGED);
  reader->events = (uint32_t)(event >> UPPER_HALF_SHIFT & LOWER_HALF);
  reader->atr_length = state->cbAtr < LONGEST_ATR ? (size_t)state->cbAtr : LONGEST_ATR;
  memcpy(reader->atr, state->rgbAtr, reader->atr_length);
}

/* A reader that went between the list and the question is unknown by then: it leaves the picture. */
static void take_states(const ReaderState *states, Picture *picture) {
  size_t kept = 0;
  for (size_t at = 0; at < picture->count; at++) {
    if ((states[at].dwEventState & SCARD_STATE_UNKNOWN) != 0) continue;
    if (kept != at) picture->readers[kept] = picture->readers[at];
    take_state(&states[at], &picture->readers[kept++]);
  }
  picture->count = kept;
}

/* Asked as one who knows nothing, the service answers at once how each reader is. */
static uint32_t ask_states(SCARDCONTEXT context, Picture *picture) {
  ReaderState states[MOST_READERS];
  memset(states, 0, sizeof states);
  for (size_t at = 0; at < picture->count; at++) states[at].szReader = picture->readers[at].name;
  uint32_t code = CODE(GET_STATUS_CHANGE(context, 0, states, (DWORD)picture->count));
  if (code == DONE) take_states(states, picture);
  return code;
}

void service_look(SCARDCONTEXT context, Picture *picture) {
  memset(picture, 0, sizeof *picture);
  picture->code = list_readers(context, picture);
  if (picture->code == DONE && picture->count > 0) picture->code = ask_states(context, picture);
  if (picture->code != DONE) picture->count = 0;
}

bool service_still_answers(uint32_t code) {
  switch (code) {
    case DONE:
    case CODE(SCARD_E_TIMEOUT):
    case CODE(SCARD_E_CANCELLED):
    case CODE(SCARD_E_UNKNOWN_READER):
    case CODE(SCARD_E_READER_UNAVAILABLE):
      return true;
    default:
      return false;
  }
}

uint32_t service_wait(SCARDCONTEXT context, const Picture *picture, DWORD *arrivals) {
  ReaderState states[MOST_READERS + 1];
  DWORD count = 0;
  memset(states, 0, sizeof states);
  for (; count < picture->count; count++) {
    const Reader *reader = &picture->readers[count];
    states[count].szReader = reader->name;
    states[count].dwCurrentState = (DWORD)reader->events << UPPER_HALF_SHIFT | reader->state;
  }
#if defined(__APPLE__)
  (void)arrivals;
  return CODE(GET_STATUS_CHANGE(context, SERVICE_WAIT_MS, states, count));
#else
  states[count].szReader = ARRIVALS;
  states[count].dwCurrentState = *arrivals;
  uint32_t code = CODE(GET_STATUS_CHANGE(context, SERVICE_WAIT_MS, states, count + 1));
  DWORD told = states[count].dwEventState;
  if (code == DONE && (told & SCARD_STATE_CHANGED) != 0) *arrivals = told & ~(DWORD)SCARD_STATE_CHANGED;
  return code;
#endif
}
