#ifndef KAZASU_PICTURE_VALUE_H
#define KAZASU_PICTURE_VALUE_H

#include <node_api.h>

#include "service.h"

/* {code, readers: [{name, state, events, atr}]} */
napi_value picture_value(napi_env env, const Picture *picture);

#endif
