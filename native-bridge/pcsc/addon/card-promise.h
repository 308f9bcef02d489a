/* The promises that a card's requests are answered by. */
#ifndef KAZASU_CARD_PROMISE_H
#define KAZASU_CARD_PROMISE_H

#include <node_api.h>

#include "card.h"

/*
 * The promise of a request's answer, settled when its letter is opened. NULL, and the request is freed,
 * when there can be none.
 */
napi_value promise_of(napi_env env, Request *request);

/* Settles a request's promise at once, with a code, and frees the request. */
void refuse(napi_env env, Request *request, uint32_t code);

#endif
