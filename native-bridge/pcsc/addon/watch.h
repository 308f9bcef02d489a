/* The watch over the service and its readers, as JavaScript sees it. */
#ifndef KAZASU_WATCH_H
#define KAZASU_WATCH_H

#include <node_api.h>

/* watch(tell): () => void. The function's data is the environment. */
napi_value watch_service(napi_env env, napi_callback_info info);

#endif
