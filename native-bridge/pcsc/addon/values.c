#include "values.h"

#include <string.h>

napi_value number_value(napi_env env, uint32_t number) {
  napi_value value;
  return napi_create_uint32(env, number, &value) == napi_ok ? value : NULL;
}

napi_value bytes_value(napi_env env, const void *bytes, size_t length) {
  void *memory = NULL;
  napi_value buffer;
  napi_value array;
  if (napi_create_arraybuffer(env, length, &memory, &buffer) != napi_ok) return NULL;
  if (length > 0) memcpy(memory, bytes, length);
  return napi_create_typedarray(env, napi_uint8_array, length, buffer, 0, &array) == napi_ok ? array
                                                                                            : NULL;
}

napi_value name_value(napi_env env, const NameUnit *name, size_t length) {
  napi_value value;
#if defined(_WIN32)
  napi_status status = napi_create_string_utf16(env, name, length, &value);
#else
  /* What is no UTF-8 becomes U+FFFD: a driver that names its reader so is listed, but not connected. */
  napi_status status = napi_create_string_utf8(env, name, length, &value);
#endif
  return status == napi_ok ? value : NULL;
}

bool name_of(napi_env env, napi_value value, NameUnit *name, size_t most, size_t *length) {
  size_t bytes = 0;
  if (napi_get_value_string_utf8(env, value, NULL, 0, &bytes) != napi_ok) return false;
  if (bytes == 0 || bytes > most) return false;
#if defined(_WIN32)
  napi_status status = napi_get_value_string_utf16(env, value, name, most + 1, length);
#else
  napi_status status = napi_get_value_string_utf8(env, value, name, most + 1, length);
#endif
  if (status != napi_ok) return false;
  for (size_t at = 0; at < *length; at++) {
    if (name[at] == 0) return false;
  }
  return true;
}

bool set_value(napi_env env, napi_value object, const char *name, napi_value value) {
  return value != NULL && napi_set_named_property(env, object, name, value) == napi_ok;
}

bool set_function(napi_env env, napi_value object, const char *name, napi_callback run, void *data) {
  napi_value function;
  if (napi_create_function(env, name, NAPI_AUTO_LENGTH, run, data, &function) != napi_ok) return false;
  return set_value(env, object, name, function);
}

napi_value type_error(napi_env env, const char *message) {
  napi_throw_type_error(env, NULL, message);
  return NULL;
}

napi_value range_error(napi_env env, const char *message) {
  napi_throw_range_error(env, NULL, message);
  return NULL;
}

napi_value no_memory(napi_env env) {
  napi_throw_error(env, NULL, "out of memory");
  return NULL;
}
