// Access to a unit's files: a folder on disk, or memory in tests. The interface has only the operations that a check
// needs.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd::source {

// Why a path could not be read. It is an error in the user's data, so it becomes a finding and does not stop the check.
enum class ReadFault { none, unreadable, too_large, link_leaves, too_many_open };

struct Bytes {
  std::string data;
  ReadFault fault = ReadFault::none;
};

// What a repository cannot give of a file that it names: a partial clone did not fetch it, or it is lost or damaged.
enum class Lack { none, not_fetched, damaged };

constexpr std::size_t largest_file = 1024 * 1024;  // in bytes; a record is typed by people, so more is a mistake

class Reader {
 public:
  virtual ~Reader() = default;
  // Returns every file below the root, as paths relative to the root with '/'. Folders whose name begins with a dot
  // (.git, .github) are not entered, and links to folders are not followed. A folder that cannot be read is listed with
  // a trailing '/'.
  virtual std::vector<std::string> list() const = 0;
  virtual Bytes read(std::string_view path) const = 0;
  virtual bool exists(std::string_view path) const = 0;
  // Not `none` if read() was asked for a file whose content is not available. An unreadable result of read() is then no
  // evidence about the file.
  virtual Lack lacks() const { return Lack::none; }
};

class DiskReader final : public Reader {
 public:
  explicit DiskReader(std::string root);
  ~DiskReader() override;
  DiskReader(DiskReader const&) = delete;
  DiskReader& operator=(DiskReader const&) = delete;
  std::vector<std::string> list() const override;
  Bytes read(std::string_view path) const override;
  bool exists(std::string_view path) const override;

 private:
  std::string root_;
  int folder_;  // descriptor of the root; -1 if it could not be opened
};

class MemoryReader final : public Reader {
 public:
  explicit MemoryReader(std::map<std::string, std::string, std::less<>> files) : files_{std::move(files)} {}
  std::vector<std::string> list() const override;
  Bytes read(std::string_view path) const override;
  bool exists(std::string_view path) const override;

 private:
  std::map<std::string, std::string, std::less<>> files_;
};

}  // namespace bcd::source
