#include "git_loose.hpp"

#include <git2/sys/odb_backend.h>
#include <zlib.h>

#include <array>
#include <cstddef>
#include <fstream>
#include <memory>
#include <string>

#include "git_handles.hpp"

namespace bcd::source {
namespace {

// A backend that is asked before those of libgit2 and has no object. It only refuses the truncated ones.
struct Guard {
  git_odb_backend backend;  // first, because libgit2 hands back a pointer to it
  std::string folder;       // with a trailing '/'
};

struct Inflater {
  z_stream stream{};
  bool const ready = inflateInit(&stream) == Z_OK;
  ~Inflater() {
    if (ready) inflateEnd(&stream);
  }
};

// True if the file cannot give more data although its compressed stream has not ended. Other damage is left to libgit2,
// which reports it.
bool is_truncated(std::ifstream& file) {
  std::array<char, 16384> in, out;
  Inflater inflater;
  z_stream& stream = inflater.stream;
  if (!inflater.ready) return false;
  while (file.read(in.data(), in.size()), file.gcount() > 0) {
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(file.gcount());
    do {
      stream.next_out = reinterpret_cast<Bytef*>(out.data());
      stream.avail_out = static_cast<uInt>(out.size());
      int const code = inflate(&stream, Z_NO_FLUSH);
      if (code != Z_OK && code != Z_BUF_ERROR) return false;  // the end, or damage
    } while (stream.avail_out == 0);
  }
  return true;
}

int read(void**, std::size_t*, git_object_t*, git_odb_backend* backend, git_oid const* oid) {
  std::string const id = hex(*oid);
  std::ifstream file{reinterpret_cast<Guard*>(backend)->folder + id.substr(0, 2) + "/" + id.substr(2),
                     std::ios::binary};
  if (!file || !is_truncated(file)) return GIT_PASSTHROUGH;
  git_error_set_str(GIT_ERROR_ZLIB, ("object " + id + " is truncated").c_str());
  return GIT_ERROR;
}

}  // namespace

int refuse_truncated_objects(git_repository* repository) {
  git_buf path = {};
  int code = git_repository_item_path(&path, repository, GIT_REPOSITORY_ITEM_OBJECTS);
  std::string folder = code < 0 ? "" : path.ptr;
  git_buf_dispose(&path);
  if (code < 0) return code;
  if (!folder.ends_with('/')) folder += '/';
  OdbHandle const odb = made<OdbHandle>(code, git_repository_odb, repository);
  if (!odb) return code;
  auto guard = std::make_unique<Guard>(Guard{{}, std::move(folder)});
  git_odb_init_backend(&guard->backend, GIT_ODB_BACKEND_VERSION);
  guard->backend.read = &read;
  guard->backend.free = [](git_odb_backend* backend) { delete reinterpret_cast<Guard*>(backend); };
  constexpr int before_all = 100;  // those of libgit2 have 1 and 2
  code = git_odb_add_backend(odb.get(), &guard->backend, before_all);
  if (code == 0) guard.release();  // freed by the database of objects
  return code;
}

}  // namespace bcd::source
