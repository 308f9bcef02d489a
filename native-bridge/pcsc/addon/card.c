#include "card.h"

#include <stdlib.h>

Card *card_make(Environment *environment) {
  Card *card = calloc(1, sizeof *card);
  if (card == NULL) return NULL;
  card->environment = environment;
  card->owners = 1;
  environment_own(environment);
  return card;
}

Request *request_make(Card *card, Act act, size_t length) {
  size_t room = act == TRANSMIT ? ANSWER_ROOM : 0;
  Request *request = calloc(1, sizeof *request + length + room);
  if (request == NULL) return NULL;
  request->act = act;
  request->card = card;
  request->length = length;
  request->room = room;
  card_own(card);
  return request;
}

void request_free(Request *request) {
  wipe(request->bytes, request->length + request->room);
  card_drop(request->card);
  free(request);
}

void card_own(Card *card) {
  lock_take(&card->environment->lock);
  card->owners++;
  lock_give(&card->environment->lock);
}

void card_drop(Card *card) {
  Environment *environment = card->environment;
  lock_take(&environment->lock);
  bool last = --card->owners == 0;
  lock_give(&environment->lock);
  if (!last) return;
  free(card);
  environment_drop(environment);
}

void card_forget(Card *card) {
  lock_take(&card->environment->lock);
  card->forgotten = true;
  signal_all(&card->environment->changed);
  lock_give(&card->environment->lock);
}

void card_ask(Card *card, Request *request) {
  lock_take(&card->environment->lock);
  card->asked = request;
  signal_all(&card->environment->changed);
  lock_give(&card->environment->lock);
}

/* NULL when nothing more will come. */
static Request *next_request(Card *card) {
  Environment *environment = card->environment;
  lock_take(&environment->lock);
  while (card->asked == NULL && !card->forgotten && !environment->ended) {
    signal_wait(&environment->changed, &environment->lock);
  }
  Request *request = card->asked;
  card->asked = NULL;
  bool ended = environment->ended;
  lock_give(&environment->lock);
  if (!ended || request == NULL) return request;
  environment_send(environment, &request->letter);
  return NULL;
}

static uint32_t connect(Card *card, const NameUnit *reader) {
  LONG result = SCardEstablishContext(SCARD_SCOPE_SYSTEM, NULL, NULL, &card->context);
  if (CODE(result) != DONE) return CODE(result);
  result = CONNECT_CARD(card->context, reader, SCARD_SHARE_EXCLUSIVE,
                        SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card->handle, &card->protocol);
  card->connected = CODE(result) == DONE;
  if (!card->connected) SCardReleaseContext(card->context);
  return CODE(result);
}

static uint32_t transmit(Card *card, Request *request) {
  /* As SCARD_PCI_T0 and SCARD_PCI_T1, which Windows would have us import as data. */
  SCARD_IO_REQUEST protocol = {.dwProtocol = card->protocol, .cbPciLength = sizeof protocol};
  DWORD length = (DWORD)request->room;
  LONG result = SCardTransmit(card->handle, &protocol, request->bytes, (DWORD)request->length, NULL,
                              request->bytes + request->length, &length);
  if (CODE(result) != DONE) return CODE(result);
  request->answer_length = length < request->room ? length : request->room;
  return DONE;
}

/* Takes the power from the card, so that nothing verified stays on it, and gives the context back. */
static uint32_t disconnect(Card *card) {
  LONG result = SCardDisconnect(card->handle, SCARD_UNPOWER_CARD);
  SCardReleaseContext(card->context);
  card->connected = false;
  return CODE(result);
}

static uint32_t perform(Card *card, Request *request) {
  switch (request->act) {
    case CONNECT:
      return connect(card, (const NameUnit *)(const void *)request->bytes);
    case TRANSMIT:
      return transmit(card, request);
    case BEGIN:
      return CODE(SCardBeginTransaction(card->handle));
    case END:
      return CODE(SCardEndTransaction(card->handle, SCARD_LEAVE_CARD));
    case DISCONNECT:
      return disconnect(card);
  }
  return CODE(SCARD_F_INTERNAL_ERROR);
}

static void live(void *argument) {
  Card *card = argument;
  for (;;) {
    Request *request = next_request(card);
    if (request == NULL) break;
    request->code = perform(card, request);
    environment_send(card->environment, &request->letter);
    if (!card->connected) break;
  }
  if (card->connected) disconnect(card);
  card_drop(card);
}

bool card_start(Card *card, Request *connect) {
  card_own(card);
  card->asked = connect;
  if (environment_start_thread(card->environment, live, card)) return true;
  card->asked = NULL;
  card_drop(card);
  return false;
}
