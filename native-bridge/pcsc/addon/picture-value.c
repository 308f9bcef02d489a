#include "picture-value.h"

#include "values.h"

static napi_value reader_value(napi_env env, const Reader *reader) {
  napi_value value;
  if (napi_create_object(env, &value) != napi_ok) return NULL;
  bool made = set_value(env, value, "name", name_value(env, reader->name, reader->name_length)) &&
              set_value(env, value, "state", number_value(env, reader->state)) &&
              set_value(env, value, "events", number_value(env, reader->events)) &&
              set_value(env, value, "atr", bytes_value(env, reader->atr, reader->atr_length));
  return made ? value : NULL;
}

napi_value picture_value(napi_env env, const Picture *picture) {
  napi_value value;
  napi_value readers;
  if (napi_create_object(env, &value) != napi_ok) return NULL;
  if (napi_create_array(env, &readers) != napi_ok) return NULL;
  for (size_t at = 0; at < picture->count; at++) {
    napi_value reader = reader_value(env, &picture->readers[at]);
    if (reader == NULL) return NULL;
    if (napi_set_element(env, readers, (uint32_t)at, reader) != napi_ok) return NULL;
  }
  bool made = set_value(env, value, "code", number_value(env, picture->code)) &&
              set_value(env, value, "readers", readers);
  return made ? value : NULL;
}
