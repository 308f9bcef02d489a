#if !defined(_WIN32)
/* For explicit_bzero, dladdr and RTLD_NODELETE; memset_s on macOS. */
#define _GNU_SOURCE
#define __STDC_WANT_LIB_EXT1__ 1
#include "platform.h"

#include <dlfcn.h>
#include <signal.h>
#include <string.h>
#include <time.h>

#define MS_PER_SECOND 1000
#define NS_PER_MS 1000000

void lock_make(Lock *lock) { pthread_mutex_init(lock, NULL); }
void lock_take(Lock *lock) { pthread_mutex_lock(lock); }
void lock_give(Lock *lock) { pthread_mutex_unlock(lock); }
void lock_unmake(Lock *lock) { pthread_mutex_destroy(lock); }

void signal_make(Signal *signal) {
#if defined(__APPLE__)
  pthread_cond_init(signal, NULL);
#else
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(signal, &attributes);
  pthread_condattr_destroy(&attributes);
#endif
}

void signal_all(Signal *signal) { pthread_cond_broadcast(signal); }
void signal_wait(Signal *signal, Lock *lock) { pthread_cond_wait(signal, lock); }
void signal_unmake(Signal *signal) { pthread_cond_destroy(signal); }

static struct timespec timespec_of(int64_t ms) {
  struct timespec time = {.tv_sec = (time_t)(ms / MS_PER_SECOND),
                          .tv_nsec = (long)(ms % MS_PER_SECOND) * NS_PER_MS};
  return time;
}

bool signal_wait_until(Signal *signal, Lock *lock, int64_t deadline_ms) {
  int64_t left = deadline_ms - now_ms();
  if (left <= 0) return false;
#if defined(__APPLE__)
  struct timespec time = timespec_of(left);
  pthread_cond_timedwait_relative_np(signal, lock, &time);
#else
  struct timespec time = timespec_of(deadline_ms);
  pthread_cond_timedwait(signal, lock, &time);
#endif
  return true;
}

int64_t now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * MS_PER_SECOND + time.tv_nsec / NS_PER_MS;
}

bool thread_start(ThreadMain run, void *argument) {
  /* Signals are for the threads of Node: one here would break a call of the driver off. */
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  bool started = pthread_create(&thread, NULL, run, argument) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (started) pthread_detach(thread);
  return started;
}

void wipe(void *bytes, size_t length) {
#if defined(__APPLE__)
  memset_s(bytes, length, 0, length);
#else
  explicit_bzero(bytes, length);
#endif
}

void stay_loaded(void) {
  static const char inside = 0;
  Dl_info library;
  if (dladdr(&inside, &library) == 0) return;
  /* The handle is given up on purpose: it is the one that keeps the library. */
  (void)dlopen(library.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_NODELETE);
}
#else
typedef int not_for_this_system;
#endif
