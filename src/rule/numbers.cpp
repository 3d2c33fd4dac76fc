// Numbers of papers. A Party number "04-TB/BCĐ" counts per type and issuer over a whole term. A State number
// "12/BC-UBND" restarts each year. This is office practice; the regulations do not cover it.
#include "bcd/rule/numbers.hpp"

#include <algorithm>
#include <map>

#include "bcd/ledger/numbered_papers.hpp"
#include "bcd/rule/rules.hpp"

namespace bcd::rule {
namespace {

using Number = record::PaperNumber;

enum class Paper { invitation, minutes, conclusion, report, other };
struct PaperWords {
  Text name;
  std::string_view types;  // permitted type symbols, separated by spaces
};
constexpr PaperWords paper_words[]{{{"giấy mời", "invitation"}, " GM CV "},
                                   {{"biên bản", "minutes"}, " BB "},
                                   {{"thông báo kết luận", "conclusion notice"}, " TB KL "},
                                   {{"báo cáo", "report"}, " BC "},
                                   {{"văn bản", "paper"}, ""}};  // of any type

using Numbered = ledger::NumberedPaper;

Paper kind_of(Numbered const& paper) {
  using enum ledger::NumberedKind;
  switch (paper.kind) {
    case invitation:
      return Paper::invitation;
    case minutes:
      return Paper::minutes;
    case conclusion:
      return Paper::conclusion;
    case report:
    case inspection_report:
      return Paper::report;
    default:
      return Paper::other;
  }
}

// Returns the key of the counter of a paper. A State counter includes the year.
std::string series(Numbered const& paper) {
  Number const& number = *paper.parsed;
  return paper.owner + "|" + number.type + "|" + number.issuer + "|" +
         (number.party ? std::string{} : std::to_string(paper.date.year()));
}

}  // namespace

// Reports papers received with a number that an earlier one of the year has in the register.
static void check_register(CheckContext const& c, Rule const& rule, Findings& out) {
  std::vector<Record<record::Incoming> const*> register_;
  for (auto const& one : c.unit.incoming.all)
    if (one.whole && one->no) register_.push_back(&one);
  std::ranges::sort(register_, {}, [](auto const* one) { return std::tie(*one->value.received, one->id); });
  std::map<std::pair<int, long>, Record<record::Incoming> const*> first;
  for (auto const* one : register_) {
    int const year = one->value.received->year();
    long const no = *one->value.no;
    auto const [place, fresh] = first.try_emplace({year, no}, one);
    if (fresh) continue;
    Args const args{{"no", std::to_string(no)}, {"year", std::to_string(year)}};
    add(out, rule, *one->file, one->value.no.span, Subject{one->id},
        {{"number", Arg{Text{"đến {no} năm {year}", "{no} in the register of {year}"}, args}},
         {"other", Arg::file(place->second->file->path())}});
  }
}

static void check_duplicates(CheckContext const& c, Rule const& rule, Findings& out) {
  std::map<std::pair<std::string, int>, Numbered> first;
  for (Numbered const& paper : ledger::numbered_papers(c.unit)) {
    if (!paper.parsed) continue;
    auto const [place, fresh] = first.try_emplace({series(paper), paper.parsed->count}, paper);
    if (!fresh)
      add(out, rule, *paper.file, paper.span, Subject::number(paper.number),
          {{"number", paper.number}, {"other", Arg::file(place->second.file->path())}});
  }
  check_register(c, rule, out);
}

Rule const number_duplicate{
    .info =
        {.id = "number-duplicate",
         .message = {"số {number} đã dùng cho văn bản trong {other}",
                     "number {number} is already used by a paper in {other}"},
         .fix = {"xem sổ văn bản và sửa số của một trong hai văn bản",
                 "check the register and correct the number of one of the two"},
         .bad =
             "# 04-TB/BCĐ đã là số của thông báo ngày 2026-03-27\nconclusion: {number: 04-TB/BCĐ, date: 2026-06-29}\n",
         .good =
             "# 04-TB/BCĐ đã là số của thông báo ngày 2026-03-27\nconclusion: {number: 05-TB/BCĐ, date: 2026-06-29}\n"},
    .check = check_duplicates};

static void check_form(CheckContext const& c, Rule const& rule, Findings& out) {
  for (Numbered const& paper : ledger::numbered_papers(c.unit)) {
    PaperWords const& words = paper_words[std::size_t(kind_of(paper))];
    Text what;
    if (!paper.parsed) what = {"không theo dạng 04-TB/BCĐ hay 12/BC-UBND", "not of the form 04-TB/BCĐ or 12/BC-UBND"};
    else if (!paper.parsed->padded) what = {"số dưới 10 viết hai chữ số", "a number below 10 needs two digits"};
    else if (!words.types.empty() && !paper.parsed->type.empty() &&
             words.types.find(" " + paper.parsed->type + " ") == words.types.npos)
      what = {"ký hiệu loại không phải của loại văn bản này", "the type symbol is that of another type of paper"};
    else continue;
    add(out, rule, *paper.file, paper.span, paper.record,
        {{"number", paper.number}, {"paper", words.name}, {"what", what}});
  }
}

Rule const number_form{
    .info = {.id = "number-form",
             .severity = Severity::warning,
             .message = {"số {paper} '{number}': {what}", "number of the {paper} '{number}': {what}"},
             .fix = {"viết lại theo thể thức: số-LOẠI/CƠ QUAN (Đảng) hoặc số/LOẠI-CƠ QUAN (Nhà nước)",
                     "write it as number-TYPE/ISSUER (Party) or number/TYPE-ISSUER (State)"},
             .bad = "conclusion: {number: 4-TB/BCĐ, date: 2026-03-27}\n",
             .good = "conclusion: {number: 04-TB/BCĐ, date: 2026-03-27}\n"},
    .check = check_form};

static std::string padded(int count) { return (count < 10 ? "0" : "") + std::to_string(count); }

// Returns the number of papers of that kind that a meeting from one day to another should have but does not. The rule
// on the missing paper reports each of them, so a gap that they explain is not reported again.
static int papers_missing(CheckContext const& c, Paper paper, Date from, Date to) {
  Rule const* const rule = paper == Paper::minutes      ? &minutes_missing
                           : paper == Paper::conclusion ? &conclusion_missing
                           : paper == Paper::invitation ? &notice_missing
                                                        : nullptr;
  if (!rule) return 0;
  Findings missing;
  rule->check(c, *rule, missing);
  return int(std::ranges::count_if(missing, [&](Finding const& one) {
    auto const* const meeting = c.unit.meetings.find(one.subject.str());
    return meeting && *meeting->value.date >= from && *meeting->value.date <= to;
  }));
}

static void check_gaps(CheckContext const& c, Rule const& rule, Findings& out) {
  if (c.unit.any_broken()) return;  // a record that failed to load may contain the missing number
  std::map<std::string, std::map<int, Numbered>> by_series;
  for (Numbered const& paper : ledger::numbered_papers(c.unit))
    if (paper.parsed && paper.owner.empty()) by_series[series(paper)].try_emplace(paper.parsed->count, paper);
  for (auto const& [name, numbers] : by_series)
    for (auto at = numbers.begin(); at != numbers.end() && std::next(at) != numbers.end(); ++at) {
      int const low = at->first + 1, high = std::next(at)->first - 1;
      if (low > high) continue;
      Numbered const& paper = std::next(at)->second;
      if (papers_missing(c, kind_of(paper), at->second.date, paper.date) >= high - low + 1) continue;
      std::string const missing = low == high ? padded(low) : padded(low) + "–" + padded(high);
      add(out, rule, *paper.file, paper.span, Subject::number(paper.number),
          {{"number", paper.number}, {"missing", missing}});
    }
}

Rule const number_gap{
    .info =
        {.id = "number-gap",
         .severity = Severity::warning,
         .message = {"trước số {number} còn thiếu số {missing} cùng loại",
                     "missing before {number}, of the same type: {missing}"},
         .fix =
             {"kiểm tra sổ văn bản: thêm hồ sơ còn thiếu, hoặc thêm waivers nếu số ấy dùng cho văn bản không ghi ở đây",
              "check the register: add the missing record, or waive it if the number belongs to a paper kept "
              "elsewhere"},
         .bad = "# 03-TB/BCĐ rồi đến\nconclusion: {number: 05-TB/BCĐ, date: 2026-06-29}\n",
         .good = "# 03-TB/BCĐ rồi đến\nconclusion: {number: 04-TB/BCĐ, date: 2026-06-29}\n"},
    .check = check_gaps};

std::string next_number(unit::Unit const& unit, std::string_view type, std::string_view issuer) {
  if (unit.any_broken()) return {};
  int highest = 0;
  for (Numbered const& paper : ledger::numbered_papers(unit))
    if (auto const& number = paper.parsed; number && number->party && number->type == type && number->issuer == issuer)
      highest = std::max(highest, number->count);
  if (highest == 0) return {};
  return padded(highest + 1) + "-" + std::string{type} + "/" + std::string{issuer};
}

Family number_rules() {
  static constexpr Rule const* rules[]{&number_duplicate, &number_form, &number_gap};
  return rules;
}

}  // namespace bcd::rule
