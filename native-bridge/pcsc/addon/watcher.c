#include "watcher.h"

#include <stdlib.h>

/* How soon a service that is not there is looked for again. */
#define RETRY_MS 500
/* How soon it is asked again after something changed, or after it only said so: nobody floods us. */
#define NEWS_MS 10
#define FALSE_ALARM_MS 50
/* SCardCancel is lost on one who does not wait yet: it is repeated, for as long as a wait can take. */
#define CANCEL_AGAIN_MS 20
#define MOST_CANCELS (SERVICE_WAIT_MS / CANCEL_AGAIN_MS)

Watcher *watcher_make(Environment *environment, void (*open)(napi_env env, Letter *letter)) {
  Watcher *watcher = calloc(1, sizeof *watcher);
  if (watcher == NULL) return NULL;
  watcher->letter.open = open;
  watcher->environment = environment;
  watcher->owners = 1;
  environment_own(environment);
  return watcher;
}

void watcher_own(Watcher *watcher) {
  lock_take(&watcher->environment->lock);
  watcher->owners++;
  lock_give(&watcher->environment->lock);
}

void watcher_drop(Watcher *watcher) {
  Environment *environment = watcher->environment;
  lock_take(&environment->lock);
  bool last = --watcher->owners == 0;
  lock_give(&environment->lock);
  if (!last) return;
  free(watcher);
  environment_drop(environment);
}

static void tell(Watcher *watcher, const Picture *picture) {
  if (watcher->has_told && picture_equals(&watcher->told, picture)) return;
  watcher->has_told = true;
  watcher->told = *picture;
  lock_take(&watcher->environment->lock);
  bool send = !watcher->under_way;
  watcher->under_way = true;
  watcher->news = *picture;
  if (send) watcher->owners++;
  lock_give(&watcher->environment->lock);
  if (send) environment_send(watcher->environment, &watcher->letter);
}

static void tell_code(Watcher *watcher, uint32_t code) {
  Picture picture = {.code = code};
  tell(watcher, &picture);
}

void watcher_take_news(Watcher *watcher, Picture *picture) {
  lock_take(&watcher->environment->lock);
  watcher->under_way = false;
  *picture = watcher->news;
  lock_give(&watcher->environment->lock);
}

static bool is_stopped(const Watcher *watcher) {
  return watcher->stopped || watcher->environment->ended;
}

/* Sleeps, but for a stop; false when there was one. */
static bool rest(Watcher *watcher, int ms) {
  Environment *environment = watcher->environment;
  int64_t deadline = now_ms() + ms;
  lock_take(&environment->lock);
  while (!is_stopped(watcher)) {
    if (!signal_wait_until(&environment->changed, &environment->lock, deadline)) break;
  }
  bool stopped = is_stopped(watcher);
  lock_give(&environment->lock);
  return !stopped;
}

static uint32_t wait_for_change(Watcher *watcher, SCARDCONTEXT context, DWORD *arrivals) {
#if defined(__APPLE__)
  if (watcher->told.count == 0) return rest(watcher, SERVICE_WAIT_MS), DONE;
#endif
  return service_wait(context, &watcher->told, arrivals);
}

/* Looks and waits for as long as the context is of use; DONE when it was stopped. */
static uint32_t follow(Watcher *watcher, SCARDCONTEXT context) {
  Picture picture;
  DWORD arrivals = 0;
  bool alarmed = false;
  for (;;) {
    service_look(context, &picture);
    if (!service_still_answers(picture.code)) return picture.code;
    bool whole = picture.code == DONE;
    bool news = whole && !(watcher->has_told && picture_equals(&watcher->told, &picture));
    if (news) tell(watcher, &picture);
    int pause = news ? NEWS_MS : FALSE_ALARM_MS;
    if (!rest(watcher, alarmed || !whole ? pause : 0)) return DONE;
    if (!whole) continue;
    uint32_t code = wait_for_change(watcher, context, &arrivals);
    if (!service_still_answers(code)) return code;
    alarmed = code != CODE(SCARD_E_TIMEOUT);
  }
}

/* Whoever cancels must be done before the context goes: pcsc-lite would use it after that. */
static void set_open(Watcher *watcher, bool open, SCARDCONTEXT context) {
  Environment *environment = watcher->environment;
  lock_take(&environment->lock);
  watcher->open = open;
  watcher->context = context;
  while (!open && watcher->cancelling) signal_wait(&environment->changed, &environment->lock);
  lock_give(&environment->lock);
}

static void watch(void *argument) {
  Watcher *watcher = argument;
  do {
    SCARDCONTEXT context;
    uint32_t code = CODE(SCardEstablishContext(SCARD_SCOPE_SYSTEM, NULL, NULL, &context));
    if (code == DONE) {
      set_open(watcher, true, context);
      code = follow(watcher, context);
      set_open(watcher, false, 0);
      SCardReleaseContext(context);
    }
    if (code != DONE) tell_code(watcher, code);
  } while (rest(watcher, RETRY_MS));
  lock_take(&watcher->environment->lock);
  watcher->over = true;
  signal_all(&watcher->environment->changed);
  lock_give(&watcher->environment->lock);
  watcher_drop(watcher);
}

void watcher_start(Watcher *watcher) {
  watcher_own(watcher);
  if (environment_start_thread(watcher->environment, watch, watcher)) return;
  watcher->over = true;
  tell_code(watcher, CODE(SCARD_E_NO_MEMORY));
  watcher_drop(watcher);
}

/* Not on the JavaScript thread: SCardCancel asks the service, which may not answer. */
static void cancel(void *argument) {
  Watcher *watcher = argument;
  Environment *environment = watcher->environment;
  lock_take(&environment->lock);
  for (int tries = 0; tries < MOST_CANCELS && !watcher->over; tries++) {
    if (watcher->open) {
      SCARDCONTEXT context = watcher->context;
      watcher->cancelling = true;
      lock_give(&environment->lock);
      SCardCancel(context);
      lock_take(&environment->lock);
      watcher->cancelling = false;
      signal_all(&environment->changed);
    }
    int64_t again = now_ms() + CANCEL_AGAIN_MS;
    while (!watcher->over && signal_wait_until(&environment->changed, &environment->lock, again)) {
    }
  }
  lock_give(&environment->lock);
  watcher_drop(watcher);
}

void watcher_stop(Watcher *watcher) {
  lock_take(&watcher->environment->lock);
  watcher->stopped = true;
  bool over = watcher->over;
  signal_all(&watcher->environment->changed);
  lock_give(&watcher->environment->lock);
  if (over) return;
  watcher_own(watcher);
  if (!environment_start_thread(watcher->environment, cancel, watcher)) watcher_drop(watcher);
}
