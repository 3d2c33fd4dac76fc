#include "command.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bcd/text/nearest.hpp"

namespace bcd::command {

std::vector<std::string_view> Option::all_names() const {
  std::vector<std::string_view> all;
  for (std::size_t begin = 0; begin <= names.size();) {
    std::size_t const end = std::min(names.find(',', begin), names.size());
    all.push_back(names.substr(begin, end - begin));
    begin = end + 1;
  }
  return all;
}

std::string_view Option::long_name() const { return all_names().back(); }

std::string placeholder(Option const& option, Lang lang) {
  if (option.flag()) return {};
  if (!option.choices.empty()) return fmt::format("{}", fmt::join(option.choices, "|"));
  if (option.positional()) return {};
  if (!option.placeholder.empty()) return std::string{option.placeholder.in(lang)};
  auto const text = [&](Text both) { return std::string{both.in(lang)}; };
  switch (option.takes) {
    case Takes::file:
      return text({"TỆP", "FILE"});
    case Takes::folder:
      return text({"THƯ-MỤC", "DIR"});
    case Takes::rule:
    case Takes::explained:
      return text({"QUY-TẮC", "RULE"});
    case Takes::regulation:
      return text({"QUY-CHẾ", "REGULATION"});
    case Takes::revision:
      return text({"BẢN-GIT", "REV"});
    case Takes::period:
      return text({"KỲ", "PERIOD"});
    case Takes::date:
      return text({"NGÀY", "DATE"});
    default:
      return text({"GIÁ-TRỊ", "VALUE"});
  }
}

std::string argument_name(std::string_view name, Lang lang) {
  static constexpr Text names[]{{"LỆNH", "COMMAND"}, {"THƯ-MỤC", "DIR"},   {"TỆP", "FILE"},          {"MẪU", "FORM"},
                                {"MÃ", "ID"},        {"LOẠI", "KIND"},     {"THÀNH-VIÊN", "MEMBER"}, {"MÃ-MỚI", "NEW"},
                                {"MÃ-CŨ", "OLD"},    {"TRANG", "PAGE"},    {"ĐƯỜNG-DẪN", "PATH"},    {"BẢN-GIT", "REV"},
                                {"QUY-TẮC", "RULE"}, {"NHIỆM-VỤ", "TASK"}, {"VĂN-BẢN", "TEXT"}};
  auto const found = std::ranges::find(names, name, [](Text one) { return one.in(Lang::en); });
  return std::string{found == std::end(names) ? name : found->in(lang)};
}

Command const* Command::find(std::string_view wanted) const {
  auto const found = std::ranges::find(below, wanted, &Command::name);
  return found == below.end() ? nullptr : &*found;
}

std::vector<Command const*> Command::shown() const {
  std::vector<Command const*> all;
  for (Command const& one : below)
    if (!one.hidden) all.push_back(&one);
  return all;
}

std::string no_command(std::vector<Command const*> const& path, std::string const& word, Session const& session) {
  std::vector<std::string_view> names;
  for (Command const* one : path.back()->shown()) names.push_back(one->name);
  std::string const above = path.size() == 1 ? "" : std::string{path.back()->name} + " ";
  std::string_view const near = nearest(word, names);  // compared without the words above, which are right
  std::string const meant = near.empty() ? "" : above + std::string{near};
  return session.say(
      {"không có lệnh '{name}'{hint}", "there is no command '{name}'{hint}"},
      {{"name", above + word}, {"hint", did_you_mean(above + word, std::array{std::string_view{meant}})}});
}

std::vector<ExitCode> exit_codes() {
  return {{"0", {"không có phát hiện nào từ mức --fail-on trở lên", "no findings at or above --fail-on"}},
          {"1", {"có phát hiện", "findings"}},
          {"2",
           {"gọi lệnh sai, không đọc được thư mục, hoặc bcd.yaml hay quy chế có lỗi nên không xét được",
            "wrong usage, a folder that cannot be read, or a faulty bcd.yaml or regulation, so that nothing could be "
            "judged"}},
          {"3", {"lỗi nội bộ của bcd", "an internal error of bcd"}},
          {"128+n",
           {"bị tín hiệu n ngắt (Ctrl-C là 130); không để lại tệp ghi dở",
            "ended by signal n (Ctrl-C is 130); no half-written file is left"}}};
}

}  // namespace bcd::command
