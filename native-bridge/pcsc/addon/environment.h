/*
 * What all threads of one Node environment share: a lock, a signal, and the way back to its JavaScript
 * thread. It outlives the environment for as long as a thread is in a call of a driver.
 */
#ifndef KAZASU_ENVIRONMENT_H
#define KAZASU_ENVIRONMENT_H

#include <node_api.h>

#include "platform.h"

/*
 * What a thread tells the JavaScript thread, which opens it. It is opened with env NULL, by whichever
 * thread has it, when the environment has ended: then it only frees what it holds.
 */
typedef struct Letter {
  void (*open)(napi_env env, struct Letter *letter);
} Letter;

typedef struct Environment {
  /* Guards all that threads share, in cards and watches too. Never held in a call of PC/SC. */
  Lock lock;
  /* Told whenever something that the lock guards has changed. */
  Signal changed;
  /* Guarded: nothing reaches JavaScript any more, and every thread ends when it can. */
  bool ended;
  /* The rest is environment.c's own. */
  bool connected;
  size_t owners;
  size_t threads;
  size_t reasons;
  napi_threadsafe_function way_back;
} Environment;

/* Makes the environment's data; NULL with an exception pending when that fails. */
Environment *environment_make(napi_env env);

/* One owner more or less, under the lock. The last one frees it. */
void environment_own(Environment *environment);
void environment_drop(Environment *environment);

/*
 * Runs on a thread of its own; false when there is none to be had. 16 readers are all that pcsc-lite
 * knows: each may have a card that hangs and one that is tried anew, and the service is watched.
 */
#define MOST_THREADS 36
bool environment_start_thread(Environment *environment, void (*run)(void *), void *argument);

/* Sends a letter, from any thread. It is opened exactly once, whatever happens. */
void environment_send(Environment *environment, Letter *letter);

/* On the JavaScript thread: one reason more or less for the process to stay. */
void environment_stay(napi_env env, Environment *environment);
void environment_may_leave(napi_env env, Environment *environment);

#endif
