// Where a unit's files come from: a folder on disk, or memory in tests. The least a check needs: list and read.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bcd/text/bilingual.hpp"

namespace bcd::source {

// Why a path could not be had; a fault of the user's data, so it becomes a finding and stops nothing else.
enum class ReadFault { none, unreadable, too_large, link_leaves };

struct Bytes {
  std::string data;
  ReadFault fault = ReadFault::none;
};

constexpr std::size_t largest_file = 1024 * 1024;  // a record is text typed by people; more is a mistake

class Reader {
 public:
  virtual ~Reader() = default;
  // Every file below the root, as paths relative to it with '/'. Folders whose name begins with a dot
  // (.git, .github) are not entered; links to folders are not followed. One that cannot be read is there with '/' at
  // its end.
  virtual std::vector<std::string> list() const = 0;
  virtual Bytes read(std::string_view path) const = 0;
  virtual bool exists(std::string_view path) const = 0;
  // Has read() been asked for what is not here, though it is there (a partial clone)? Then what it returned says
  // nothing.
  virtual bool lacks() const { return false; }
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
  int folder_;  // the root, opened once
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
