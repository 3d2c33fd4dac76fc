// Báo cáo tình hình chấp hành Quy chế làm việc: the compliance state of each clause of the regulation in a period, with
// the records judged.
#include "compliance.hpp"

#include <algorithm>

#include "bcd/form/chart.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "compliance_findings.hpp"
#include "form/words/layout.hpp"
#include "form/words/people.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

// Writes the articles that a reason names by number, "xét theo 8.6", as papers cite them: "khoản 6 Điều 8".
std::string with_articles(std::string_view reason) {
  auto const digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string text;
  for (std::size_t at = 0; at < reason.size();) {
    std::size_t end = at;
    bool const starts = digit(reason[at]) && (at == 0 || reason[at - 1] == ' ');
    while (starts && end < reason.size() && (digit(reason[end]) || reason[end] == '.')) ++end;
    std::string_view const number = reason.substr(at, end - at);
    std::size_t const dot = number.find('.');
    bool const article = dot != number.npos && dot + 1 < number.size() && number.find('.', dot + 1) == number.npos;
    if (article) text += article_words(number, Lang::vi);
    else text += reason.substr(at, std::max<std::size_t>(number.size(), 1));
    at += std::max<std::size_t>(number.size(), 1);
  }
  return text;
}

struct ClauseRow {
  rule::CheckContext const& c;
  ClauseState const& state;
  std::string_view regulation;  // id of the regulation of the paper
  std::string article() const { return capitalised(place_of(state.citation, regulation)); }
};
constexpr auto clause_keys = keys_of<ClauseRow>(
    text<&ClauseRow::article>("article", {"Điều, khoản, hoặc quy định nội bộ", "The article, or the house rule"}),
    text("text", {"Nội dung quy định", "What it says"},
         [](ClauseRow const& row) { return capitalised(row.state.citation.words.in(Lang::vi)); }),
    text("result", {"Kết quả chấp hành", "Result"}, [](ClauseRow const& row) { return result_words(row.state); }),
    text("records", {"Hồ sơ đã xét", "The records judged"},
         [](ClauseRow const& row) { return records_words(row.c, row.state); }));
constexpr auto unchecked_keys =
    keys_of<ClauseRow>(text<&ClauseRow::article>("article", {"Điều, khoản", "The article"}),
                       text("reason", {"Lý do", "Reason"}, [](ClauseRow const& row) {
                         return capitalised(with_articles(unended(*row.state.clause->not_checked->reason)));
                       }));

struct Compliance {
  rule::CheckContext const& c;
  Period period;
  Date day;  // the regulation and the names are those of this day
  regulation::Regulation const& regulation;
  std::vector<ClauseState> states;
  FindingRows findings;
  std::string committee() const { return main_body(regulation); }
  std::string body() const { return regulation::body_name(regulation, committee()); }
  int count(Kept kept) const { return int(std::ranges::count(states, kept, &ClauseState::kept)); }
  int arisen() const { return count(Kept::yes) + count(Kept::no) + count(Kept::accepted); }
  // Returns the clauses that were judged, or those that cannot be judged from records.
  std::vector<ClauseRow> clauses(bool judged) const {
    std::vector<ClauseRow> rows;
    for (ClauseState const& state : states)
      if ((state.kept != Kept::not_checked) == judged) rows.push_back({c, state, regulation.id()});
    return rows;
  }
};

struct ResultRow {
  Kept kept;
  int count;
};
constexpr auto compliance_summary_keys =
    keys_of<ResultRow>(text("result", {"Kết quả", "Result"}, [](ResultRow const& row) { return kept_words(row.kept); }),
                       number<&ResultRow::count>("count", {"Số nội dung", "Number of clauses"}));
std::vector<ResultRow> summary_of(Compliance const& of) {
  std::vector<ResultRow> rows;
  for (Kept const kept : every_kept) rows.push_back({kept, of.count(kept)});
  return rows;
}
Chart chart_of(Compliance const& of) {
  std::vector<Amount> bars;
  for (Kept const kept : every_kept)
    if (kept != Kept::not_checked) bars.push_back({kept_words(kept), of.count(kept)});
  return bar_chart("Các nội dung xét được bằng hồ sơ, " + of.period.spoken(Lang::vi), "nội dung", bars);
}

// Returns notes needed to read the figures correctly: a regulation that changed, a period that is not over or began
// before the unit's `since`.
std::vector<std::string> notes_of(Compliance const& of) {
  Unit const& unit = of.c.unit;
  Period const period = of.period;
  Date const as_of = of.c.as_of, law_day = of.day;
  std::vector<std::string> notes;
  auto const say = [&](std::string words) { notes.push_back(std::move(words)); };
  if (as_of < period.last()) say("Kỳ báo cáo chưa kết thúc: kết quả tính đến ngày " + short_date(as_of));
  Date const since = *unit.unit().since;
  if (since > period.first())
    say("Nghĩa vụ theo Quy chế tính từ ngày " + short_date(since) +
        "; không tính việc họp, báo cáo của thời gian trước ngày đó");
  for (auto const& one : unit.regulations)
    if (one.from > period.first() && one.from <= law_day && &one != &unit.regulations.front())
      say("Từ ngày " + short_date(one.from) + " áp dụng " + regulation_title(unit, one.from) +
          ". Hồ sơ phát sinh trước ngày đó được xét theo Quy chế có hiệu lực khi phát sinh; nội dung của Quy chế đó có "
          "phát sinh trong kỳ được nêu trước nội dung của Quy chế mới");
  return notes;
}

std::vector<SignatureRow> signature_of(Compliance const& of) {
  Unit const& unit = of.c.unit;
  std::vector<std::string> const receivers{value_or_gap(unit.unit().superior->on(of.day), "cơ quan nhận báo cáo"),
                                           "Các thành viên " + of.body(),
                                           known_name(unit, unit.standing_agency(of.day), of.day)};
  std::string const committee = of.committee();
  return signature(recipients(receivers, profile_on(of.c.as_of)),
                   signed_by(unit, head_of(unit, committee, of.c.as_of), committee, of.c.as_of));
}

constexpr auto compliance_keys = keys_of<Compliance>(
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys,
          [](Compliance const& of) {
            return head(of.c.unit, of.c.as_of, {of.committee(), "BC", "ngày, tháng, năm ký báo cáo"});
          }),
    text("title", {"Tên loại văn bản", "The type of paper"}, [](Compliance const&) { return "BÁO CÁO"; }),
    text("subject", {"Trích yếu", "The subject"},
         [](Compliance const& of) { return "tình hình chấp hành Quy chế làm việc " + of.period.spoken(Lang::vi); }),
    text("period", {"Mã kỳ", "The period's id"}, [](Compliance const& of) { return of.period.str(); }),
    text("period_words", {"Kỳ, bằng lời", "The period in words"},
         [](Compliance const& of) { return of.period.spoken(Lang::vi); }),
    text("from", {"Ngày đầu kỳ", "First day"}, [](Compliance const& of) { return short_date(of.period.first()); }),
    text("to", {"Ngày cuối kỳ", "Last day"}, [](Compliance const& of) { return short_date(of.period.last()); }),
    text("as_of_words", {"Ngày xét", "The day judged"}, [](Compliance const& of) { return short_date(of.c.as_of); }),
    text("committee", {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"},
         [](Compliance const& of) { return *of.c.unit.unit().committee->on(of.day); }),
    text<&Compliance::body>("body", {"Tên gọi tắt", "Its short name"}),
    text("regulation", {"Quy chế được xét", "The regulation"},
         [](Compliance const& of) { return regulation_title(of.c.unit, of.day); }),
    list<notes_of>("notes", {"Lưu ý khi sử dụng số liệu", "Notes for the reader"}, text_keys),
    list<summary_of>("summary", {"Số nội dung theo từng kết quả", "Number of clauses by result"},
                     compliance_summary_keys),
    number("total", {"Tổng số nội dung", "Number of clauses"}, [](Compliance const& of) { return of.states.size(); }),
    number<&Compliance::arisen>("arisen", {"Số nội dung có phát sinh", "Clauses that applied"}),
    number("kept", {"Số nội dung chấp hành đúng", "Clauses complied with"},
           [](Compliance const& of) { return of.count(Kept::yes); }),
    text("share", {"Tỷ lệ chấp hành đúng trong số có phát sinh", "Share complied with, of those that applied"},
         [](Compliance const& of) { return of.arisen() > 0 ? percent(of.count(Kept::yes), of.arisen()) : ""; }),
    number("unchecked_count",
           {"Số nội dung không xét được bằng hồ sơ", "Number of clauses that cannot be judged from records"},
           [](Compliance const& of) { return of.count(Kept::not_checked); }),
    chart<chart_of>("chart", {"Biểu đồ kết quả", "Chart of the results"}),
    list("clauses", {"Từng nội dung xét được bằng hồ sơ", "The clauses judged from records"}, clause_keys,
         [](Compliance const& of) { return of.clauses(true); }),
    list("faults", {"Các trường hợp chưa đúng", "Findings to be remedied"}, fault_keys,
         [](Compliance const& of) { return of.findings.faults; }),
    list("accepted", {"Các trường hợp đã được chấp nhận", "Waived findings"}, accepted_keys,
         [](Compliance const& of) { return of.findings.accepted; }),
    list("slips", {"Sai sót trong việc ghi hồ sơ", "Faults in keeping the records"}, slip_keys,
         [](Compliance const& of) { return of.findings.slips; }),
    number("slips_count", {"Số sai sót trong việc ghi hồ sơ", "Number of these faults"},
           [](Compliance const& of) { return of.findings.slips.size(); }),
    list("unchecked", {"Nội dung không xét được bằng hồ sơ", "Clauses that cannot be judged from records"},
         unchecked_keys, [](Compliance const& of) { return of.clauses(false); }),
    text("end_mark", {"Dấu kết thúc", "The mark that ends the text"},
         [](Compliance const& of) { return profile_on(of.c.as_of).end_mark; }),
    list<signature_of>("signature", {"Nơi nhận và chữ ký", "Recipients and signature"}, signature_keys));

void fill_compliance(Asked const& asked, Model& model) {
  Period const period = *asked.period;
  Date const day = std::min(period.last(), asked.as_of);
  rule::CheckContext const c{asked.unit, asked.as_of};
  rule::Verdict const verdict = rule::judge(asked.unit, "", asked.as_of, {});
  regulation::Regulation const& regulation = *asked.unit.in_force(day).regulation;
  fill(model, compliance_keys,
       Compliance{c, period, day, regulation, clause_states(c, verdict, period, day),
                  findings_of(c, verdict, period, regulation.id())});
}

}  // namespace

constinit View<Asked> const compliance_view{compliance_keys, fill_compliance};

}  // namespace bcd::form
