/*
 * Preloaded into the pcscd of the tests. Debian's vpcd listens on every address of the machine and
 * sends each frame in two parts, which costs 44 ms an APDU on loopback (Nagle's algorithm meets
 * delayed acknowledgement). This keeps its listeners on 127.0.0.1 and switches the delay off, and ends
 * the program with the test that started it, however that ends.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dlfcn.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>

__attribute__((constructor)) static void end_with_parent(void) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
}

int bind(int fd, const struct sockaddr *address, socklen_t length) {
  int (*real)(int, const struct sockaddr *, socklen_t) = dlsym(RTLD_NEXT, "bind");
  if (address->sa_family == AF_INET && length >= sizeof(struct sockaddr_in)) {
    struct sockaddr_in local = *(const struct sockaddr_in *)address;
    if (local.sin_addr.s_addr == htonl(INADDR_ANY)) local.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return real(fd, (const struct sockaddr *)&local, length);
  }
  return real(fd, address, length);
}

int accept(int fd, struct sockaddr *address, socklen_t *length) {
  int (*real)(int, struct sockaddr *, socklen_t *) = dlsym(RTLD_NEXT, "accept");
  int connection = real(fd, address, length);
  int on = 1;
  if (connection >= 0) setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return connection;
}
