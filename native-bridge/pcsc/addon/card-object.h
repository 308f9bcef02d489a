/* Cards as JavaScript sees them. */
#ifndef KAZASU_CARD_OBJECT_H
#define KAZASU_CARD_OBJECT_H

#include <node_api.h>

#include "card.h"

/*
 * connect(reader): Promise<{code, card}>, alone (SHARE_EXCLUSIVE), T=0 or T=1. The function's data is
 * the environment.
 */
napi_value connect_card(napi_env env, napi_callback_info info);

/*
 * An object with the methods of a connected card, which it owns: when it is collected as garbage, the
 * card is forgotten. NULL with an exception pending when it cannot be made.
 */
napi_value card_object(napi_env env, Card *card);

#endif
