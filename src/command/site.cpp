// bcd site: the register of a unit as a page to look at, or of many units as pages with an index.
#include "bcd/output/site.hpp"

#include <filesystem>
#include <memory>
#include <optional>

#include "bcd/workspace/site.hpp"
#include "command.hpp"
#include "format_of.hpp"
#include "units.hpp"

namespace bcd::command {
namespace {

namespace fs = std::filesystem;

struct SiteOptions {
  std::vector<std::string> paths, from;
  std::string output, format;
  bool force = false;
};

constexpr std::string_view site_formats[]{"html", "json"};

// True for a page, false for a folder. Refuses an ending of another format, unless it is the folder's name.
bool is_page_name(Session const& session, std::string const& path) {
  std::error_code fault;
  std::string const at = session.at(path);
  if (path.empty() || fs::is_directory(at, fault)) return false;
  format_of(session, "html", path, site_formats);
  return fs::path{path}.has_extension() || fs::exists(at, fault);  // a device has no ending
}

workspace::CountedSite counted(Session const& session, std::vector<std::string> const& folders, bool linked) {
  std::optional<ReadingProgress> reading;
  reading.emplace(session, Text{"đã đọc {done}/{total} đơn vị", "read {done}/{total} units"}, folders);
  auto result = workspace::count_site(session.place(), folders, session.as_of(), linked, reading->watch());
  reading.reset();
  workspace::CountedSite site = session.granted(std::move(result));
  for (std::string const& folder : site.unjudged)
    session.complain(
        session.say({"bcd: bcd.yaml hoặc quy chế của '{folder}' có lỗi nên không có trang; xem: bcd -C "
                     "{folder} check\n",
                     "bcd: bcd.yaml or the regulation of '{folder}' is faulty, so it has no page; see: bcd "
                     "-C {folder} check\n"},
                    {{"folder", session.at(folder)}}));
  for (auto const& one : site.faulty) complain_of_faulty(session, one.unit, one.folder, one.paths);
  return site;
}

void require_own_pages(Session const& session, std::span<source::NewFile const> files) {
  for (source::NewFile const& file : files)
    if (auto const old = source::read_whole(session.at(file.path)); old && !old->empty() && !output::is_site_page(*old))
      session.refuse({"'{path}' đã có và không phải trang do bcd site lập; ghi ra chỗ khác, hoặc thêm --force để thay",
                      "'{path}' exists and is not a page written by bcd site; write elsewhere, or add --force to "
                      "replace it"},
                     {{"path", file.path}});
}

void write_pages(Session const& session, SiteOptions const& options, std::vector<source::NewFile> files) {
  bool const to_file = is_page_name(session, options.output);
  for (source::NewFile& file : files)
    file.path = to_file ? options.output : (fs::path{options.output} / file.path).string();
  std::error_code fault;
  std::string const whole = session.at(options.output);
  if (!to_file && !fs::is_directory(whole, fault) && !fs::create_directories(whole, fault))
    session.refuse({"không tạo được thư mục '{path}'", "the folder '{path}' cannot be created"},
                   {{"path", options.output}});
  if (!options.force) require_own_pages(session, files);
  session.write(files);
  session.done({"{count} trang; mở: {path}\n", "pages: {count}; open: {path}\n"},
               {{"count", files.size()}, {"path", files.front().path}});
}

void require_units(Session const& session, output::SitePart const& part) {
  if (part.units.empty())
    session.refuse({"không có đơn vị nào xét được; xem: bcd check", "no unit can be judged; see: bcd check"});
}

// The pages of the units that other runs counted.
Exit join_parts(Session const& session, SiteOptions const& options) {
  if (!options.paths.empty() || options.format == "json")
    session.refuse(
        {"--from không dùng cùng ĐƯỜNG-DẪN hay --format json", "--from takes neither PATH nor --format json"});
  if (options.output.empty() || is_page_name(session, options.output))
    session.refuse({"--from cần -o THƯ-MỤC", "--from needs -o FOLDER"});
  auto const as_of = session.as_of_text.empty() ? std::nullopt : std::optional{session.as_of()};
  output::SitePart const joined = session.granted(workspace::joined_site(session.place(), options.from, as_of));
  require_units(session, joined);
  write_pages(session, options, workspace::site_pages(joined, true));
  bool all_judged = true;
  for (form::OverviewRow const& row : joined.rows) {
    if (row.judged) continue;
    all_judged = false;
    session.complain(session.say({"bcd: đơn vị '{unit}' không xét được nên không có trang\n",
                                  "bcd: the unit '{unit}' could not be judged, so it has no page\n"},
                                 {{"unit", row.unit}}));
  }
  return all_judged ? Exit::clean : Exit::unusable;
}

Exit site(Session const& session, SiteOptions const& options) {
  if (!options.from.empty()) return join_parts(session, options);
  std::vector<std::string> const folders = units_at(session, as_named(session, options.paths));
  auto const exit_of = [](workspace::CountedSite const& made) {
    return made.unjudged.empty() ? Exit::clean : Exit::unusable;
  };
  std::error_code fault;
  bool const to_folder = fs::is_directory(session.at(options.output), fault);
  if ((to_folder ? options.format : format_of(session, options.format, options.output, site_formats)) == "json") {
    workspace::CountedSite const made = counted(session, folders, true);
    deliver_result(session, {"json", options.output}, output::site_part_json(made.part));
    return exit_of(made);
  }
  bool const many = folders.size() > 1;
  if (many && (options.output.empty() || is_page_name(session, options.output)))
    session.refuse({"có {count} đơn vị ở đây, mỗi đơn vị một trang: dùng -o THƯ-MỤC, hoặc chọn một đơn vị bằng -C",
                    "there are {count} units here and each has a page: use -o FOLDER, or choose one unit with -C"},
                   {{"count", folders.size()}});
  workspace::CountedSite const made = counted(session, folders, many);
  require_units(session, made.part);
  std::vector<source::NewFile> pages = workspace::site_pages(made.part, many);
  if (options.output.empty()) session.print(pages.front().bytes);
  else write_pages(session, options, std::move(pages));
  return exit_of(made);
}

}  // namespace

Command site_command() {
  auto const options = std::make_shared<SiteOptions>();
  return {
      .name = "site",
      .about = {"Lập trang web một tệp để xem: việc quá hạn, báo cáo, nhiệm vụ, họp, chấp hành quy chế",
                "Write a self-contained page to look at: what is overdue, reports, tasks, meetings, compliance"},
      .options = {units_argument(options->paths),
                  {.names = "-o,--output",
                   .about = {"Tệp .html, hoặc thư mục (index.html; nhiều đơn vị: mỗi đơn vị một trang); bỏ trống: "
                             "in ra",
                             "A .html file, or a folder (index.html; of many units a page each); default: print"},
                   .value = &options->output,
                   .takes = Takes::file},
                  {.names = "--from",
                   .about = {"Gộp các phần đã lập bằng --format json thay vì đọc hồ sơ; cần -o THƯ-MỤC",
                             "Join parts made with --format json instead of reading records; needs -o FOLDER"},
                   .value = &options->from,
                   .takes = Takes::file,
                   .several = true},
                  {.names = "--format",
                   .about = {"Dạng (html: các trang; json: một phần để gộp bằng --from)",
                             "Output format (html: the pages; json: a part to join with --from)"},
                   .value = &options->format,
                   .choices = {"html", "json"}},
                  {.names = "--force",
                   .about = {"Ghi đè cả tệp không do bcd site lập", "Overwrite even files that bcd site did not write"},
                   .value = &options->force}},
      .act = [options](Session const& session) { return site(session, *options); },
      .examples = {{"bcd site -o trang.html --as-of 2026-10-01",
                    {"trang của đơn vị, một tệp gửi được qua thư", "the page of the unit, one file to send"}},
                   {"bcd site -o trang --as-of 2026-10-01",
                    {"trang của mọi đơn vị trong thư mục, mở từ trang/index.html",
                     "the pages of all units in the folder, to open from trang/index.html"},
                    "examples"}}};
}

}  // namespace bcd::command
