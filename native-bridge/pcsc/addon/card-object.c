#include "card-object.h"

#include <string.h>

#include "card-promise.h"
#include "values.h"

/* The longest name of a reader in UTF-8: far more than any system gives one (pcsc-lite: 128). */
#define LONGEST_READER 1024

/* Says that an object wraps a Card: a number made by chance, once. */
static const napi_type_tag CARD_TAG = {0x8d1f5e0c4b7a4963, 0xa2c67e91f03bd458};

static void object_gone(napi_env env, void *data, void *hint) {
  (void)env;
  (void)hint;
  card_forget(data);
  card_drop(data);
}

static Card *card_of(napi_env env, napi_value object) {
  bool is_card = false;
  void *card = NULL;
  napi_check_object_type_tag(env, object, &CARD_TAG, &is_card);
  if (!is_card || napi_unwrap(env, object, &card) != napi_ok) {
    type_error(env, "this is no card");
    return NULL;
  }
  return card;
}

static napi_value ask(napi_env env, Card *card, Act act, const void *command, size_t length) {
  Request *request = request_make(card, act, length);
  if (request == NULL) return no_memory(env);
  if (length > 0) memcpy(request->bytes, command, length);
  napi_value promise = promise_of(env, request);
  if (promise == NULL) return NULL;
  if (card->busy || card->over) {
    refuse(env, request, CODE(card->over ? SCARD_E_INVALID_HANDLE : SCARD_E_SHARING_VIOLATION));
    return promise;
  }
  card->busy = true;
  card->over = act == DISCONNECT;
  environment_stay(env, card->environment);
  card_ask(card, request);
  return promise;
}

/* The card that a method was called on, and its argument if it takes one. */
static Card *called_on(napi_env env, napi_callback_info info, size_t arguments, napi_value *argument) {
  napi_value self;
  if (napi_get_cb_info(env, info, &arguments, argument, &self, NULL) != napi_ok) return NULL;
  return card_of(env, self);
}

static napi_value transmit(napi_env env, napi_callback_info info) {
  napi_value argument;
  Card *card = called_on(env, info, 1, &argument);
  if (card == NULL) return NULL;
  bool is_array = false;
  napi_typedarray_type type = napi_int8_array;
  size_t length = 0;
  void *command = NULL;
  napi_is_typedarray(env, argument, &is_array);
  if (is_array) napi_get_typedarray_info(env, argument, &type, &length, &command, NULL, NULL);
  if (type != napi_uint8_array) return type_error(env, "a command is a Uint8Array");
  if (length == 0 || length > LONGEST_COMMAND) {
    return range_error(env, "a command has 1 to 65544 bytes");
  }
  return ask(env, card, TRANSMIT, command, length);
}

static napi_value begin(napi_env env, napi_callback_info info) {
  Card *card = called_on(env, info, 0, NULL);
  return card == NULL ? NULL : ask(env, card, BEGIN, NULL, 0);
}

static napi_value end(napi_env env, napi_callback_info info) {
  Card *card = called_on(env, info, 0, NULL);
  return card == NULL ? NULL : ask(env, card, END, NULL, 0);
}

static napi_value disconnect(napi_env env, napi_callback_info info) {
  Card *card = called_on(env, info, 0, NULL);
  return card == NULL ? NULL : ask(env, card, DISCONNECT, NULL, 0);
}

napi_value card_object(napi_env env, Card *card) {
  napi_value object;
  if (napi_create_object(env, &object) != napi_ok) return NULL;
  card_own(card);
  if (napi_wrap(env, object, card, object_gone, NULL, NULL) != napi_ok) {
    card_drop(card);
    return NULL;
  }
  card->held = true;
  bool made = napi_type_tag_object(env, object, &CARD_TAG) == napi_ok &&
              set_value(env, object, "protocol", number_value(env, (uint32_t)card->protocol)) &&
              set_function(env, object, "transmit", transmit, NULL) &&
              set_function(env, object, "begin", begin, NULL) &&
              set_function(env, object, "end", end, NULL) &&
              set_function(env, object, "disconnect", disconnect, NULL) &&
              napi_object_freeze(env, object) == napi_ok;
  return made ? object : NULL;
}

static napi_value connect_to(napi_env env, Environment *environment, const void *name, size_t length) {
  Card *card = card_make(environment);
  if (card == NULL) return no_memory(env);
  Request *request = request_make(card, CONNECT, length);
  /* From here on the request is the card's owner, and its thread once there is one. */
  card_drop(card);
  if (request == NULL) return no_memory(env);
  memcpy(request->bytes, name, length);
  napi_value promise = promise_of(env, request);
  if (promise == NULL) return NULL;
  environment_stay(env, environment);
  if (card_start(card, request)) return promise;
  environment_may_leave(env, environment);
  refuse(env, request, CODE(SCARD_E_NO_MEMORY));
  return promise;
}

napi_value connect_card(napi_env env, napi_callback_info info) {
  size_t arguments = 1;
  napi_value reader;
  void *environment;
  napi_valuetype type = napi_undefined;
  if (napi_get_cb_info(env, info, &arguments, &reader, NULL, &environment) != napi_ok) return NULL;
  napi_typeof(env, reader, &type);
  if (type != napi_string) return type_error(env, "a reader is named by a string");
  NameUnit name[LONGEST_READER + 1];
  size_t length = 0;
  if (!name_of(env, reader, name, LONGEST_READER, &length)) {
    return range_error(env, "the name of a reader has 1 to 1024 bytes, and no NUL");
  }
  return connect_to(env, environment, name, (length + 1) * sizeof *name);
}
