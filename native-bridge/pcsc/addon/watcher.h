/* The thread that watches the service and its readers. */
#ifndef KAZASU_WATCHER_H
#define KAZASU_WATCHER_H

#include "environment.h"
#include "service.h"

typedef struct {
  /* At most one is under way, with the newest picture at the time when it is opened. */
  Letter letter;
  Environment *environment;
  /* Guarded by the environment's lock. */
  size_t owners;
  bool stopped;
  bool over;
  bool under_way;
  bool open;
  bool cancelling;
  SCARDCONTEXT context;
  Picture news;
  /* Of the JavaScript thread. */
  napi_env env;
  napi_ref tell;
  /* Of the watching thread: what it said last, if anything. */
  Picture told;
  bool has_told;
} Watcher;

/* NULL when there is no memory. `open` reads the news of each letter. */
Watcher *watcher_make(Environment *environment, void (*open)(napi_env env, Letter *letter));

/* Starts to watch; what comes in the way is told as a picture with a code. */
void watcher_start(Watcher *watcher);

/* Takes the newest picture, once for each letter. */
void watcher_take_news(Watcher *watcher, Picture *picture);

/* Its thread ends soon; on the JavaScript thread, which does not wait for that. */
void watcher_stop(Watcher *watcher);

/* One owner more or less: the last one frees it. */
void watcher_own(Watcher *watcher);
void watcher_drop(Watcher *watcher);

#endif
