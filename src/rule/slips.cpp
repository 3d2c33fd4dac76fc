// Placeholders left in records of completed acts.
#include <algorithm>
#include <type_traits>

#include "bcd/rule/rules.hpp"
#include "bcd/text/gap.hpp"

namespace bcd::rule {
namespace {

// True if the act that the record describes was completed (held, submitted, adopted). False for a member or a planned
// act, because a name may still be open there.
template <class R>
bool is_done(R const& one) {
  if constexpr (std::is_same_v<R, record::Member>) return false;
  else if constexpr (std::is_same_v<R, record::Meeting>) return *one.status == record::MeetingStatus::held;
  else if constexpr (std::is_same_v<R, record::Report>) return *one.status == record::ReportStatus::submitted;
  else if constexpr (std::is_same_v<R, record::Programme>) return bool(one.adopted);
  else return true;
}

bool in_comment(std::string_view line, std::size_t at) {
  for (std::size_t sign = line.find('#'); sign < at; sign = line.find('#', sign + 1))
    if (sign == 0 || line[sign - 1] == ' ' || line[sign - 1] == '\t') return true;
  return false;
}

void check_record(Rule const& rule, Findings& out, source::File const& file) {
  for (int number = 1; number <= file.line_count(); ++number) {
    std::string_view const line = file.line(number);
    std::size_t const at = line.find(gap_mark);
    if (at == line.npos || in_comment(line, at)) continue;
    std::size_t const end = std::min(line.find(']', at), line.size() - 1) + 1;
    std::uint32_t const begin = file.line_start(number);
    add(out, rule, file, {begin + std::uint32_t(at), begin + std::uint32_t(end)}, record::stem(file.path()),
        {{"text", line.substr(at, end - at)}});
  }
}

void check_gaps(CheckContext const& c, Rule const& rule, Findings& out) {
  c.unit.each_table([&](auto const& table) {
    for (auto const& one : table.all)
      if (one.whole && is_done(one.value)) check_record(rule, out, *one.file);
  });
}

}  // namespace

Rule const gap_left{.info = {.id = "gap-left",
                             .severity = Severity::warning,
                             .message = {"còn chỗ chưa điền {text} dù việc đã xong",
                                         "{text} is not filled in, although the act is completed"},
                             .fix = {"ghi nội dung đúng vào chỗ ấy, hoặc xóa cả dòng nếu không có nội dung",
                                     "fill it in, or delete the line if there is nothing to record"},
                             .bad = "status: held\nplace: \"[CẦN ĐIỀN: địa điểm]\"\n",
                             .good = "status: held\nplace: Hội trường UBND\n"},
                    .check = check_gaps};

Family slip_rules() {
  static constexpr Rule const* rules[]{&gap_left};
  return rules;
}

}  // namespace bcd::rule
