/* JavaScript's values, made and taken apart. NULL or false: an exception is pending, or none can be. */
#ifndef KAZASU_VALUES_H
#define KAZASU_VALUES_H

#include <node_api.h>
#include <stdbool.h>

#include "pcsc.h"

napi_value number_value(napi_env env, uint32_t number);
/* A Uint8Array with memory of its own: Electron allows no buffer that points into ours. */
napi_value bytes_value(napi_env env, const void *bytes, size_t length);
napi_value name_value(napi_env env, const NameUnit *name, size_t length);

/*
 * The name that a string holds, with a NUL behind it; `name` has room for `most` units and that. False
 * when it is empty, longer than `most` bytes of UTF-8, or has a NUL in it.
 */
bool name_of(napi_env env, napi_value value, NameUnit *name, size_t most, size_t *length);

/* Sets object[name] unless the value is NULL. */
bool set_value(napi_env env, napi_value object, const char *name, napi_value value);

/* Adds a function of this name, which gets `data`. */
bool set_function(napi_env env, napi_value object, const char *name, napi_callback run, void *data);

napi_value type_error(napi_env env, const char *message);
napi_value range_error(napi_env env, const char *message);
napi_value no_memory(napi_env env);

#endif
