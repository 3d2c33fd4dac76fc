#include "paper_pictures.hpp"

#include <filesystem>

namespace bcd::command {
namespace {

namespace fs = std::filesystem;

std::string stem_of(std::string const& path) { return fs::path{path}.stem().string(); }
std::string beside(std::string const& path, std::size_t number) {
  return (fs::path{path}.parent_path() / form::picture_name(stem_of(path), number)).string();
}
bool is_device(Session const& session, std::string const& path) {
  std::error_code fault;
  std::string const at = session.at(path);
  return fs::exists(at, fault) && !fs::is_regular_file(at, fault);
}

}  // namespace

std::string text_with_pictures(Session const& session, form::Rendered const& paper, std::string const& path) {
  return path.empty() || is_device(session, path) ? form::with_pictures_inside(paper)
                                                  : form::with_picture_files(paper, stem_of(path));
}

std::vector<std::string> picture_links(form::Rendered const& paper, std::string const& path) {
  std::vector<std::string> links;
  for (std::size_t n = 1; n <= paper.pictures.size(); ++n) links.push_back(form::picture_link(stem_of(path), n));
  return links;
}

std::vector<source::NewFile> stale_pictures(Session const& session, form::Rendered const& paper,
                                            std::string const& path) {
  std::vector<source::NewFile> stale;
  if (is_device(session, path)) return stale;
  for (std::size_t n = 1; n <= paper.pictures.size(); ++n) {
    source::NewFile file{beside(path, n), form::svg_of(paper.pictures[n - 1])};
    if (source::read_whole(session.at(file.path)) != file.bytes) stale.push_back(std::move(file));
  }
  return stale;
}

void leave_others_alone(Session const& session, std::vector<source::NewFile> const& pictures) {
  for (source::NewFile const& one : pictures)
    if (auto const old = source::read_whole(session.at(one.path)); old && !old->empty() && !form::is_own_svg(*old))
      session.refuse(
          {"'{path}' đã có và không phải biểu đồ do bcd vẽ; đổi tên tệp đó, hoặc thêm --force để thay",
           "'{path}' exists and is not a chart drawn by bcd; rename that file, or add --force to replace it"},
          {{"path", one.path}});
}

void remove_left_over(Session const& session, form::Rendered const& paper, std::string const& path) {
  for (std::size_t n = paper.pictures.size() + 1;; ++n) {
    std::string const old = session.at(beside(path, n));
    std::error_code fault;
    if (!fs::is_regular_file(old, fault)) return;
    auto const bytes = source::read_whole(old);
    if (!bytes || !form::is_own_svg(*bytes)) return;
    fs::remove(old, fault);
  }
}

}  // namespace bcd::command
