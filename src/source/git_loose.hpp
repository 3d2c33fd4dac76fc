// A guard for objects that end too early. Internal to this folder.
#pragma once
#include <git2.h>

namespace bcd::source {

// Makes each read of a loose object in the repository's own object folder fail if the compressed data end too early, as
// they do after a power cut or on a full disk. libgit2 1.5.1 would inflate such an object for ever. Objects in packs
// and in alternates are read without this check. Returns a code of libgit2, negative on failure.
int refuse_truncated_objects(git_repository* repository);

}  // namespace bcd::source
