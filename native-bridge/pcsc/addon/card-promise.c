#include "card-promise.h"

#include "card-object.h"
#include "values.h"

static napi_value outcome_of(napi_env env, const Request *request, const char *name, napi_value value) {
  napi_value outcome;
  if (value == NULL && napi_get_null(env, &value) != napi_ok) return NULL;
  if (napi_create_object(env, &outcome) != napi_ok) return NULL;
  if (!set_value(env, outcome, "code", number_value(env, request->code))) return NULL;
  return set_value(env, outcome, name, value) ? outcome : NULL;
}

static napi_value answer_to(napi_env env, const Request *request) {
  napi_value value = NULL;
  bool done = request->code == DONE;
  switch (request->act) {
    case CONNECT:
      if (done && (value = card_object(env, request->card)) == NULL) return NULL;
      return outcome_of(env, request, "card", value);
    case TRANSMIT:
      if (done) {
        value = bytes_value(env, request->bytes + request->length, request->answer_length);
        if (value == NULL) return NULL;
      }
      return outcome_of(env, request, "answer", value);
    default:
      return number_value(env, request->code);
  }
}

/* A promise is settled as long as any JavaScript can run; it is never left open for want of memory. */
static void settle(napi_env env, const Request *request) {
  napi_value value = answer_to(env, request);
  if (value != NULL) {
    napi_resolve_deferred(env, request->deferred, value);
    return;
  }
  napi_value reason;
  if (napi_get_and_clear_last_exception(env, &reason) == napi_ok) {
    napi_reject_deferred(env, request->deferred, reason);
  }
}

static void open_request(napi_env env, Letter *letter) {
  Request *request = (Request *)letter;
  Card *card = request->card;
  if (env != NULL) {
    card->busy = false;
    settle(env, request);
    environment_may_leave(env, card->environment);
  }
  /* A connection that reached no object is nobody's. */
  if (!card->held) card_forget(card);
  request_free(request);
}

napi_value promise_of(napi_env env, Request *request) {
  napi_value promise;
  request->letter.open = open_request;
  if (napi_create_promise(env, &request->deferred, &promise) == napi_ok) return promise;
  request_free(request);
  return NULL;
}

void refuse(napi_env env, Request *request, uint32_t code) {
  request->code = code;
  settle(env, request);
  request_free(request);
}
