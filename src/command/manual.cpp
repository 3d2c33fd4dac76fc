// bcd manual: prints one manual page in mdoc format, or writes all of them to a folder.
#include <filesystem>
#include <memory>

#include "bcd/output/mdoc.hpp"
#include "bcd/source/writer.hpp"
#include "command.hpp"
#include "manual_pages.hpp"

namespace bcd::command {
namespace {

// Returns the page named "bcd-check", "bcd-check.1" or "check" (the name of the command). Refuses if no page has this
// name, or two pages of different sections do.
std::string find_page(Session const& session, std::vector<std::string> const& pages, std::string const& wanted) {
  std::vector<std::string> found;
  for (std::string const& page : pages) {
    std::string const stem = page.substr(0, page.rfind('.'));
    if (page == wanted) return page;
    if (stem == wanted || stem == "bcd-" + wanted) found.push_back(page);
  }
  if (found.size() == 1) return found.front();
  if (found.size() > 1)
    session.refuse({"có hai trang cùng tên: {one}, {other}; ghi rõ một trang",
                    "two pages have this name: {one}, {other}; give one of them"},
                   {{"one", found[0]}, {"other", found[1]}});
  std::vector<std::string_view> names;
  for (std::string_view page : pages) {
    names.push_back(page);
    names.push_back(page.substr(0, page.rfind('.')));
  }
  session.refuse({"không có trang '{name}'{hint} (xem danh sách: bcd manual --list)",
                  "there is no page '{name}'{hint} (for the list: bcd manual --list)"},
                 {{"name", wanted}, {"hint", did_you_mean(wanted, names)}});
}

// Refuses if the file exists and is not a manual page written by bcd, because overwriting it could destroy a user's
// work.
void require_ours(Session const& session, std::string const& path) {
  std::error_code fault;
  if (!std::filesystem::exists(session.at(path), fault)) return;
  auto const old = source::read_whole(session.at(path));
  if (!old || !old->starts_with(output::mdoc::first_words))
    session.refuse({"'{path}' đã có và không phải trang hướng dẫn do bcd in ra; ghi vào thư mục khác",
                    "'{path}' exists and is not a manual page printed by bcd; write to another folder"},
                   {{"path", path}});
}

void write_all(Command const& program, Session const& session, std::string const& folder) {
  session.make_folder(folder);
  auto const path_of = [&](std::string const& page) { return (std::filesystem::path{folder} / page).string(); };
  std::vector<std::string> const pages = page_names(program);
  for (std::string const& page : pages) require_ours(session, path_of(page));
  for (std::string const& page : pages) session.write(path_of(page), page_text(page, program, session));
  session.note({"bcd: đã ghi {count} trang vào '{path}'\n", "bcd: pages written to '{path}': {count}\n"},
               {{"count", pages.size()}, {"path", folder}});
}

struct ManualOptions {
  std::string page, output;
  bool list = false, all = false;
};

Exit manual(Command const& program, Session const& session, ManualOptions const& options) {
  if (int(!options.page.empty()) + int(options.list) + int(options.all) > 1)
    session.refuse({"chọn một: tên trang, --list hoặc --all", "give one of: a page, --list, --all"});
  if (options.all && options.output.empty()) session.refuse({"--all cần -o THƯ-MỤC", "--all needs -o FOLDER"});
  if (!options.all && !options.output.empty())
    session.refuse(
        {"-o THƯ-MỤC chỉ dùng cùng --all; để ghi một trang, ví dụ: bcd manual bcd-check > bcd-check.1",
         "-o FOLDER can only be used with --all; to write one page, for example: bcd manual bcd-check > bcd-check.1"});
  std::vector<std::string> const pages = page_names(program);
  if (options.all) write_all(program, session, options.output);
  else if (!options.list)
    session.print(
        page_text(find_page(session, pages, options.page.empty() ? pages.front() : options.page), program, session));
  else
    for (std::string const& page : pages) session.print(page + "\n");
  return Exit::clean;
}

}  // namespace

Command manual_command() {
  auto const options = std::make_shared<ManualOptions>();
  return {
      .name = "manual",
      .about = {"In trang hướng dẫn (mdoc), hoặc ghi mọi trang vào một thư mục",
                "Print a manual page (mdoc), or write all of them to a folder"},
      .options = {{.names = "PAGE",
                   .about = {"Tên trang: bcd-check, bcd-regulation.5, hoặc tên lệnh; bỏ trống: bcd.1",
                             "The page: bcd-check, bcd-regulation.5, or the name of a command; default: bcd.1"},
                   .value = &options->page,
                   .takes = Takes::page},
                  {.names = "--list", .about = {"Liệt kê các trang", "List the pages"}, .value = &options->list},
                  {.names = "--all",
                   .about = {"Ghi mọi trang vào thư mục -o", "Write every page to folder -o"},
                   .value = &options->all},
                  {.names = "-o,--output",
                   .about = {"Thư mục cho --all; chưa có thì tạo", "Folder for --all; created if it does not exist"},
                   .value = &options->output,
                   .takes = Takes::folder}},
      .act =
          [options](Session const& session) {
            Session scratch{session.world, session.lang};
            return manual(program(scratch), session, *options);
          },
      .examples = {{"bcd --lang vi manual bcd-check",
                    {"trang của lệnh check, bằng tiếng Việt", "the page of the command check, in Vietnamese"},
                    ""},
                   {"bcd manual bcd-regulation.5",
                    {"cách viết một quy chế (bcd-regulation.1 là trang của lệnh)",
                     "how to write a regulation (bcd-regulation.1 is the page of the command)"},
                    ""},
                   {"bcd manual --all -o man", {"mọi trang, vào thư mục man", "every page, into the folder man"}, ""}}};
}

}  // namespace bcd::command
