// The files that are open in the editor, with what the person has typed.
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "line_map.hpp"

namespace bcd::lsp {

struct OpenDocument {
  std::string uri;   // as the client wrote it when it was opened
  std::string path;  // "" if it is not a file
  Json version;      // a number, or null
  std::string text;
  bool edited = false;  // changed since it was opened or saved
};

class Documents {
 public:
  // Each takes the parameters of the notification of the same name and returns the document's path.
  std::string open(Json const& params);
  std::string change(Json const& params, Encoding encoding);
  std::string save(Json const& params);
  std::string close(Json const& params);

  OpenDocument const* at_uri(std::string const& uri) const;
  OpenDocument const* at_path(std::string_view path) const;  // null if the file is not open
  // Returns the address of a file: as the client writes it if the file is open.
  std::string uri(std::string_view path) const;
  auto const& all() const { return open_; }

 private:
  // A file may be addressed in several spellings, so it is kept by its path; what is no file, by its address.
  std::map<std::string, OpenDocument, std::less<>> open_;
};

}  // namespace bcd::lsp
