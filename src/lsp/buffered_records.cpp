#include "buffered_records.hpp"

#include "bcd/source/bytes.hpp"
#include "bcd/source/overlay.hpp"
#include "bcd/text/utf8.hpp"
#include "uri.hpp"

namespace bcd::lsp {
namespace {

// Owns the reader below the overlay.
class OpenFilesReader final : public source::Reader {
 public:
  OpenFilesReader(std::unique_ptr<source::Reader> below, source::Overlay::Files open)
      : below_{std::move(below)}, overlay_{*below_, std::move(open)} {}
  std::vector<std::string> list() const override {
    std::vector<std::string> paths = overlay_.list();
    std::ranges::sort(paths);
    return paths;
  }
  source::Bytes read(std::string_view path) const override { return overlay_.read(path); }
  bool exists(std::string_view path) const override { return overlay_.exists(path); }
  source::Lack lacks() const override { return overlay_.lacks(); }

 private:
  std::unique_ptr<source::Reader> below_;
  source::Overlay overlay_;
};

// Returns the bytes as an editor may show them: without a byte order mark and carriage returns, invalid bytes replaced.
std::string as_shown(std::string_view bytes) {
  if (bytes.starts_with(source::byte_order_mark)) bytes.remove_prefix(source::byte_order_mark.size());
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t const size = utf8::decode(bytes, at).size;
    if (size == 0) text += "\xEF\xBF\xBD";
    else if (bytes[at] != '\r') text += bytes.substr(at, size);
    at += std::max<std::size_t>(size, 1);
  }
  return text;
}

bool is_hidden(std::string_view path) { return path.starts_with('.') || path.find("/.") != path.npos; }

// True if the file on disk is judged and not the open text.
bool judged_from_disk(source::Reader const& disk, std::string const& path, OpenDocument const& open) {
  if (is_hidden(path)) return true;
  source::Bytes const bytes = disk.read(path);
  if (bytes.fault == source::ReadFault::link_leaves) return true;
  if (open.edited || bytes.fault != source::ReadFault::none) return false;
  return bytes.data == open.text || as_shown(bytes.data) == as_shown(open.text);
}

}  // namespace

workspace::RecordSource with_open_files(workspace::Place const& place, Documents const& documents) {
  workspace::RecordSource records = workspace::on_disk(place);
  records.open = [disk = records.open, place,
                  &documents](std::string const& folder) -> std::unique_ptr<source::Reader> {
    auto below = disk(folder);
    source::Overlay::Files open;
    for (auto const& [uri, one] : documents.all()) {
      std::string path = path_below(place.at(folder), one.path);
      if (!path.empty() && !judged_from_disk(*below, path, one)) open.emplace(std::move(path), one.text);
    }
    return std::make_unique<OpenFilesReader>(std::move(below), std::move(open));
  };
  return records;
}

}  // namespace bcd::lsp
