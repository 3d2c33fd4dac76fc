#include "new_options.hpp"

#include "added.hpp"
#include "bcd/record/file_rules.hpp"
#include "bcd/record/path.hpp"
#include "bcd/text/utf8.hpp"
#include "bcd/workspace/new_record.hpp"

namespace bcd::command {
namespace {

using record::Draft;
using record::KindInfo;

bool has_field(KindInfo const& kind, std::string_view key) { return record::find_field(kind, key) != nullptr; }

// Returns the text with a-z in capitals, because a user may type the period "2026-q4" for "2026-Q4".
std::string in_capitals(std::string text) {
  for (char& c : text) c = c >= 'a' && c <= 'z' ? char(c - 32) : c;
  return text;
}

void apply(Session const& session, Draft& draft, std::string_view key, std::string const& value) {
  std::string const given = key == "period" ? in_capitals(value) : utf8::to_nfc(value);
  if (auto const fault = draft.set(key, given)) session.refuse(fault->what, fault->args);
}

}  // namespace

void apply_options(Session const& session, NewOptions const& options, Draft& draft) {
  for (std::string const& set : options.sets) {
    std::size_t const equals = set.find('=');
    if (equals == set.npos || equals == 0)
      session.refuse({"--set '{set}' không có dạng khóa=giá trị, như --set place='Hội trường Đảng ủy xã'",
                      "--set '{set}' is not key=value, like --set place='Hội trường Đảng ủy xã'"},
                     {{"set", set}});
    apply(session, draft, std::string_view{set}.substr(0, equals), set.substr(equals + 1));
  }
  if (!options.period.empty()) {
    std::string_view const key = has_field(draft.kind(), "period") ? "period"
                                 : has_field(draft.kind(), "year") ? "year"
                                                                   : "";
    if (key.empty())
      session.refuse(
          {"{kind} không có kỳ; bỏ --period", "records of this kind ({kind}) have no period; remove --period"},
          {{"kind", draft.kind().title}});
    apply(session, draft, key, options.period);
  }
  if (!options.date.empty()) {
    std::string_view const key = workspace::day_field(draft.kind());
    if (key.empty())
      session.refuse({"{kind} không có ngày riêng; bỏ --date, ghi bằng --set",
                      "records of this kind ({kind}) have no day of their own; remove --date and use --set"},
                     {{"kind", draft.kind().title}});
    apply(session, draft, key, options.date);
  }
}

void require_single(Session const& session, NewOptions const& options) {
  for (auto const& [option, given] :
       {std::pair{"--year", !options.year.empty()}, {"--body", !options.body.empty()}, {"--dry-run", options.dry_run}})
    if (given)
      session.refuse({"{option} chỉ dùng cùng: bcd new meetings", "{option} can only be used with: bcd new meetings"},
                     {{"option", option}});
}

[[noreturn]] void refuse_wrong(Session const& session, std::vector<LocatedFinding> const& wrong) {
  throw Unusable{session.say({"không lập hồ sơ vì:", "no record was created, because:"}) + wrong_lines(session, wrong)};
}

void require_fit(Session const& session, workspace::Additions const& additions, Draft const& draft,
                 std::string const& id) {
  std::string const bare = draft.bare_yaml();
  if (bare.empty()) return;
  auto wrong = session.granted(additions.judge({{std::string{draft.kind().folder} + "/" + id + ".yaml", bare}})).wrong;
  std::erase_if(wrong, [](LocatedFinding const& one) { return one.rule == &record::missing_key; });
  if (!wrong.empty()) refuse_wrong(session, wrong);
}

}  // namespace bcd::command
