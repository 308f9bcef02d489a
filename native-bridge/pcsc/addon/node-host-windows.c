#if defined(_WIN32)
/*
 * The import library says that Node-API is in node.exe; Electron's program has another name. Loaded with
 * a delay, it is asked for here first: whatever program loaded us is the one that has it.
 */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <delayimp.h>
#include <stdint.h>
#include <string.h>

static FARPROC WINAPI find_host(unsigned event, PDelayLoadInfo asked) {
  if (event != dliNotePreLoadLibrary || _stricmp(asked->szDll, "node.exe") != 0) return NULL;
  return (FARPROC)(uintptr_t)GetModuleHandleW(NULL);
}

const PfnDliHook __pfnDliNotifyHook2 = find_host;
#else
typedef int not_for_this_system;
#endif
