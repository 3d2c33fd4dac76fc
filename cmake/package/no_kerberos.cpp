// Stands in for libgit2's login by Kerberos in the static build (cmake/Static.cmake), so that its object is not linked: the
// library it calls is no archive in Debian. bcd opens repositories on disk only, and nothing ever calls this.
extern "C" int git_http_auth_negotiate(void** out, void*) {
  constexpr int passthrough = -30;  // GIT_PASSTHROUGH: try another way to log in
  *out = nullptr;
  return passthrough;
}
