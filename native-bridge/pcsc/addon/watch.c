#include "watch.h"

#include "picture-value.h"
#include "values.h"
#include "watcher.h"

/* What `tell` throws is nobody's to catch: it ends as every uncaught exception does. */
static void throw_on(napi_env env) {
  bool pending = false;
  napi_value thrown;
  if (napi_is_exception_pending(env, &pending) != napi_ok || !pending) return;
  if (napi_get_and_clear_last_exception(env, &thrown) == napi_ok) napi_fatal_exception(env, thrown);
}

static void tell(napi_env env, napi_ref listener, const Picture *picture) {
  napi_value function;
  napi_value nobody;
  napi_value value = picture_value(env, picture);
  if (value != NULL && napi_get_reference_value(env, listener, &function) == napi_ok &&
      napi_get_undefined(env, &nobody) == napi_ok) {
    napi_call_function(env, nobody, function, 1, &value, NULL);
  }
  throw_on(env);
}

static void open_news(napi_env env, Letter *letter) {
  Watcher *watcher = (Watcher *)letter;
  Picture picture;
  watcher_take_news(watcher, &picture);
  if (env != NULL && watcher->tell != NULL) tell(env, watcher->tell, &picture);
  watcher_drop(watcher);
}

static void end(Watcher *watcher) {
  napi_delete_reference(watcher->env, watcher->tell);
  watcher->tell = NULL;
  watcher_stop(watcher);
}

static void environment_ends(void *data) {
  end(data);
  watcher_drop(data);
}

static napi_value stop(napi_env env, napi_callback_info info) {
  void *data;
  if (napi_get_cb_info(env, info, NULL, NULL, NULL, &data) != napi_ok) return NULL;
  Watcher *watcher = data;
  if (watcher->tell == NULL) return NULL;
  napi_remove_env_cleanup_hook(env, environment_ends, watcher);
  end(watcher);
  environment_may_leave(env, watcher->environment);
  watcher_drop(watcher);
  return NULL;
}

static void stop_gone(napi_env env, void *data, void *hint) {
  (void)env;
  (void)hint;
  watcher_drop(data);
}

/* The function that stops; it owns the watcher, which goes on without it if nobody keeps it. */
static napi_value stop_of(napi_env env, Watcher *watcher) {
  napi_value function;
  if (napi_create_function(env, "stop", NAPI_AUTO_LENGTH, stop, watcher, &function) != napi_ok) {
    return NULL;
  }
  watcher_own(watcher);
  if (napi_add_finalizer(env, function, watcher, stop_gone, NULL, NULL) == napi_ok) return function;
  watcher_drop(watcher);
  return NULL;
}

static napi_value watch_with(napi_env env, Watcher *watcher, napi_value listener) {
  watcher->env = env;
  napi_value function = stop_of(env, watcher);
  if (function == NULL) return NULL;
  if (napi_create_reference(env, listener, 1, &watcher->tell) != napi_ok) return NULL;
  watcher_own(watcher);
  if (napi_add_env_cleanup_hook(env, environment_ends, watcher) != napi_ok) {
    napi_delete_reference(env, watcher->tell);
    watcher->tell = NULL;
    watcher_drop(watcher);
    return NULL;
  }
  environment_stay(env, watcher->environment);
  watcher_start(watcher);
  return function;
}

napi_value watch_service(napi_env env, napi_callback_info info) {
  size_t arguments = 1;
  napi_value listener;
  void *environment;
  napi_valuetype type = napi_undefined;
  if (napi_get_cb_info(env, info, &arguments, &listener, NULL, &environment) != napi_ok) return NULL;
  napi_typeof(env, listener, &type);
  if (type != napi_function) return type_error(env, "a watch tells a function");
  Watcher *watcher = watcher_make(environment, open_news);
  if (watcher == NULL) return no_memory(env);
  napi_value function = watch_with(env, watcher, listener);
  watcher_drop(watcher);
  return function;
}
