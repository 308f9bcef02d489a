/* What C11 does not give on all three systems: threads, waiting with a limit, and wiping. */
#ifndef KAZASU_PLATFORM_H
#define KAZASU_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
typedef SRWLOCK Lock;
typedef CONDITION_VARIABLE Signal;
typedef unsigned ThreadResult;
#define THREAD_CALL __stdcall
#else
#include <pthread.h>
typedef pthread_mutex_t Lock;
typedef pthread_cond_t Signal;
typedef void *ThreadResult;
#define THREAD_CALL
#endif

typedef ThreadResult(THREAD_CALL *ThreadMain)(void *argument);

void lock_make(Lock *lock);
void lock_take(Lock *lock);
void lock_give(Lock *lock);
void lock_unmake(Lock *lock);

void signal_make(Signal *signal);
/* Wakes all who wait. */
void signal_all(Signal *signal);
void signal_wait(Signal *signal, Lock *lock);
/* False once the clock of now_ms() has reached the deadline. May wake early, like signal_wait. */
bool signal_wait_until(Signal *signal, Lock *lock, int64_t deadline_ms);
void signal_unmake(Signal *signal);

/* A clock that nobody sets. */
int64_t now_ms(void);

/* Starts a thread that nobody joins and that takes no signals of the process; false if there is none. */
bool thread_start(ThreadMain run, void *argument);

/* Overwrites, and no optimiser leaves it out. */
void wipe(void *bytes, size_t length);

/*
 * Keeps this library in memory until the process ends. Node unloads it with the last worker thread that
 * loaded it, and a thread of ours may still be in a call of the driver then.
 */
void stay_loaded(void);

#endif
