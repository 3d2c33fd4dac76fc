#include "init_regulation.hpp"

#include <filesystem>

#include "bcd/finding/finding.hpp"
#include "bcd/output/terminal.hpp"
#include "bcd/regulation/sound.hpp"
#include "bcd/source/writer.hpp"

namespace bcd::command {
namespace fs = std::filesystem;
namespace {

NewRegulation read_regulation(Session const& session, std::string const& path, std::string const& folder) {
  auto const bytes = source::read_whole(session.at(path));
  if (!bytes)
    session.refuse({"không đọc được quy chế '{path}'", "the regulation '{path}' cannot be read"}, {{"path", path}});
  record::Findings faults;
  auto const loaded = regulation::load_regulation(std::make_unique<source::File>(path, *bytes), faults);
  if (!loaded->record.whole) {
    std::string list;
    for (Finding const& fault : faults) list += "\n" + output::finding_text(locate(fault, "", ""), session.lang, false);
    throw Unusable{session.say({"quy chế '{path}' còn lỗi, chưa lập được đơn vị:",
                                "the regulation '{path}' is faulty, no unit was created:"},
                               {{"path", path}}) +
                   list};
  }
  std::error_code ignored;
  fs::path const file = session.at(path);
  if (fs::equivalent(file.parent_path().empty() ? fs::path{"."} : file.parent_path(), session.at(folder), ignored))
    return {loaded, "./" + file.filename().string(), std::nullopt};
  return {loaded, "./" + std::string{copied_regulation}, *bytes};
}

}  // namespace

NewRegulation choose_regulation(Session const& session, std::string const& name, std::string const& folder) {
  if (auto const builtin = regulation::builtin_regulation(name)) return {builtin, name, std::nullopt};
  if (name.find('/') != name.npos || name.ends_with(".yaml")) return read_regulation(session, name, folder);
  std::vector<std::string_view> const ids = regulation::builtin_regulation_ids();
  std::string all;
  for (std::string_view id : ids) (all += all.empty() ? "" : ", ") += id;
  session.refuse(
      {"không có quy chế '{name}'{hint}; có sẵn: {all}; quy chế riêng của đơn vị: --regulation ./quy-che.yaml",
       "there is no regulation '{name}'{hint}; built-in: {all}; for a regulation of your own: --regulation "
       "./quy-che.yaml"},
      {{"name", name}, {"hint", did_you_mean(name, ids)}, {"all", all}});
}

}  // namespace bcd::command
