#include "environment.h"

#include <stdlib.h>

/* How long the end of an environment waits for cards to be let go: a driver that hangs does not hold it. */
#define FAREWELL_MS 1000

typedef struct {
  Environment *environment;
  void (*run)(void *argument);
  void *argument;
} Thread;

static void open_letter(napi_env env, napi_value function, void *context, void *data) {
  (void)function;
  (void)context;
  Letter *letter = data;
  letter->open(env, letter);
}

static void way_back_gone(napi_env env, void *data, void *hint) {
  (void)env;
  (void)hint;
  environment_drop(data);
}

static void data_gone(napi_env env, void *data, void *hint) {
  way_back_gone(env, data, hint);
}

/*
 * The end of the environment. Its threadsafe function is given back here, by this one owner and before
 * Node frees it, so that no thread can ever call a dead one.
 */
static void end(void *data) {
  Environment *environment = data;
  lock_take(&environment->lock);
  environment->ended = true;
  if (environment->connected) {
    environment->connected = false;
    napi_release_threadsafe_function(environment->way_back, napi_tsfn_release);
  }
  signal_all(&environment->changed);
  int64_t deadline = now_ms() + FAREWELL_MS;
  while (environment->threads > 0) {
    if (!signal_wait_until(&environment->changed, &environment->lock, deadline)) break;
  }
  lock_give(&environment->lock);
}

static bool connect(napi_env env, Environment *environment) {
  napi_value name;
  if (napi_create_string_utf8(env, "kazasu-pcsc", NAPI_AUTO_LENGTH, &name) != napi_ok) return false;
  if (napi_create_threadsafe_function(env, NULL, NULL, name, 0, 1, environment, way_back_gone, NULL,
                                      open_letter, &environment->way_back) != napi_ok) {
    return false;
  }
  environment->owners++;
  environment->connected = true;
  napi_unref_threadsafe_function(env, environment->way_back);
  return true;
}

Environment *environment_make(napi_env env) {
  Environment *environment = calloc(1, sizeof *environment);
  if (environment == NULL) {
    napi_throw_error(env, NULL, "out of memory");
    return NULL;
  }
  lock_make(&environment->lock);
  signal_make(&environment->changed);
  environment->owners = 1;
  if (napi_set_instance_data(env, environment, data_gone, NULL) != napi_ok) {
    environment_drop(environment);
    napi_throw_error(env, NULL, "no instance data");
    return NULL;
  }
  if (!connect(env, environment) || napi_add_env_cleanup_hook(env, end, environment) != napi_ok) {
    napi_throw_error(env, NULL, "no way back to JavaScript");
    return NULL;
  }
  return environment;
}

void environment_own(Environment *environment) {
  lock_take(&environment->lock);
  environment->owners++;
  lock_give(&environment->lock);
}

void environment_drop(Environment *environment) {
  lock_take(&environment->lock);
  bool last = --environment->owners == 0;
  lock_give(&environment->lock);
  if (!last) return;
  signal_unmake(&environment->changed);
  lock_unmake(&environment->lock);
  free(environment);
}

static void thread_over(Environment *environment) {
  lock_take(&environment->lock);
  environment->threads--;
  signal_all(&environment->changed);
  lock_give(&environment->lock);
  environment_drop(environment);
}

static ThreadResult THREAD_CALL thread_main(void *argument) {
  Thread thread = *(Thread *)argument;
  free(argument);
  thread.run(thread.argument);
  thread_over(thread.environment);
  return 0;
}

bool environment_start_thread(Environment *environment, void (*run)(void *), void *argument) {
  Thread *thread = malloc(sizeof *thread);
  if (thread == NULL) return false;
  *thread = (Thread){environment, run, argument};
  lock_take(&environment->lock);
  bool room = environment->threads < MOST_THREADS;
  if (room) environment->threads++;
  if (room) environment->owners++;
  lock_give(&environment->lock);
  if (room && thread_start(thread_main, thread)) return true;
  if (room) thread_over(environment);
  free(thread);
  return false;
}

void environment_send(Environment *environment, Letter *letter) {
  napi_status status = napi_closing;
  lock_take(&environment->lock);
  if (environment->connected) {
    status = napi_call_threadsafe_function(environment->way_back, letter, napi_tsfn_nonblocking);
    /* Then it has taken our share in it back by itself. */
    if (status == napi_closing) environment->connected = false;
  }
  lock_give(&environment->lock);
  if (status != napi_ok) letter->open(NULL, letter);
}

void environment_stay(napi_env env, Environment *environment) {
  if (environment->reasons++ == 0) napi_ref_threadsafe_function(env, environment->way_back);
}

void environment_may_leave(napi_env env, Environment *environment) {
  if (--environment->reasons == 0) napi_unref_threadsafe_function(env, environment->way_back);
}
