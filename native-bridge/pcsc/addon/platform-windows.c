#if defined(_WIN32)
#include "platform.h"

#include <process.h>

void lock_make(Lock *lock) { InitializeSRWLock(lock); }
void lock_take(Lock *lock) { AcquireSRWLockExclusive(lock); }
void lock_give(Lock *lock) { ReleaseSRWLockExclusive(lock); }
void lock_unmake(Lock *lock) { (void)lock; }

void signal_make(Signal *signal) { InitializeConditionVariable(signal); }
void signal_all(Signal *signal) { WakeAllConditionVariable(signal); }
void signal_unmake(Signal *signal) { (void)signal; }

void signal_wait(Signal *signal, Lock *lock) {
  SleepConditionVariableSRW(signal, lock, INFINITE, 0);
}

bool signal_wait_until(Signal *signal, Lock *lock, int64_t deadline_ms) {
  int64_t left = deadline_ms - now_ms();
  if (left <= 0) return false;
  SleepConditionVariableSRW(signal, lock, (DWORD)left, 0);
  return true;
}

int64_t now_ms(void) { return (int64_t)GetTickCount64(); }

bool thread_start(ThreadMain run, void *argument) {
  uintptr_t thread = _beginthreadex(NULL, 0, run, argument, 0, NULL);
  if (thread == 0) return false;
  CloseHandle((HANDLE)thread);
  return true;
}

void wipe(void *bytes, size_t length) { SecureZeroMemory(bytes, length); }

void stay_loaded(void) {
  HMODULE library;
  DWORD how = GET_MODULE_HANDLE_EX_FLAG_PIN | GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS;
  GetModuleHandleExW(how, (LPCWSTR)(uintptr_t)&stay_loaded, &library);
}
#else
typedef int not_for_this_system;
#endif
