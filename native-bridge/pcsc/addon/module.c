/*
 * The bridge to PC/SC: two functions, watch and connect. What they take and give stands in the
 * TypeScript beside this folder. Only Node-API: one binary serves Node 20 and later, and Electron.
 */
#include "card-object.h"
#include "environment.h"
#include "values.h"
#include "watch.h"

NAPI_MODULE_INIT() {
  stay_loaded();
  Environment *environment = environment_make(env);
  if (environment == NULL) return NULL;
  bool made = set_function(env, exports, "watch", watch_service, environment) &&
              set_function(env, exports, "connect", connect_card, environment);
  return made ? exports : NULL;
}
