// Báo cáo tình hình chấp hành Quy chế làm việc: the compliance state of each clause of the regulation in a period, with
// the records judged.
#include "compliance.hpp"

#include <algorithm>
#include <array>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/rule/waivers.hpp"
#include "form/engine/chart.hpp"
#include "form/words/finding_words.hpp"
#include "form/words/layout.hpp"
#include "form/words/people.hpp"
#include "form/words/record_words.hpp"

namespace bcd::form {
namespace {

using unit::Unit;

constexpr std::array summary_keys{text("result", {"Kết quả", "Result"}),
                                  number("count", {"Số nội dung", "Number of clauses"})};
constexpr std::array clause_keys{
    text("article", {"Điều, khoản, hoặc quy định nội bộ", "The article, or the house rule"}),
    text("text", {"Nội dung quy định", "What it says"}), text("result", {"Kết quả chấp hành", "Result"}),
    text("records", {"Hồ sơ đã xét", "The records judged"})};
constexpr std::array fault_keys{number("no", {"Số thứ tự", "Its number"}),
                                text("rule", {"Quy tắc phát hiện", "The rule"}),
                                text("severity", {"Mức độ", "Severity"}),
                                text("article", {"Các điều, khoản liên quan", "The articles"}),
                                text("text", {"Việc chưa đúng", "What is wrong"}),
                                text("says", {"Nội dung quy định", "Text of the clauses"}),
                                text("place", {"Hồ sơ", "The record"}),
                                text("fix", {"Cách khắc phục", "The fix"})};
constexpr std::array accepted_keys{text("rule", {"Quy tắc được miễn", "The rule waived"}),
                                   text("article", {"Các điều, khoản liên quan", "The articles"}),
                                   text("text", {"Việc chưa đúng", "What is wrong"}),
                                   text("place", {"Hồ sơ", "The record"}),
                                   text("reason", {"Lý do", "Reason"}),
                                   text("by", {"Người đồng ý", "Who approved it"}),
                                   text("date", {"Ngày đồng ý", "Day of approval"})};
constexpr std::array slip_keys{text("rule", {"Quy tắc phát hiện", "The rule"}), text("text", {"Sai sót", "The fault"}),
                               text("place", {"Hồ sơ", "The record"}), text("fix", {"Cách khắc phục", "The fix"})};
constexpr std::array unchecked_keys{text("article", {"Điều, khoản", "The article"}),
                                    text("reason", {"Lý do", "Reason"})};

constexpr std::array keys{
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}),
    text("subject", {"Trích yếu", "The subject"}),
    text("period", {"Mã kỳ", "The period's id"}),
    text("period_words", {"Kỳ, bằng lời", "The period in words"}),
    text("from", {"Ngày đầu kỳ", "First day"}),
    text("to", {"Ngày cuối kỳ", "Last day"}),
    text("as_of_words", {"Ngày xét", "The day judged"}),
    text("committee", {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"}),
    text("body", {"Tên gọi tắt", "Its short name"}),
    text("regulation", {"Quy chế được xét", "The regulation"}),
    list("notes", {"Lưu ý khi sử dụng số liệu", "Notes for the reader"}, text_keys),
    list("summary", {"Số nội dung theo từng kết quả", "Number of clauses by result"}, summary_keys),
    number("total", {"Tổng số nội dung", "Number of clauses"}),
    number("arisen", {"Số nội dung có phát sinh", "Clauses that applied"}),
    number("kept", {"Số nội dung chấp hành đúng", "Clauses complied with"}),
    text("share", {"Tỷ lệ chấp hành đúng trong số có phát sinh", "Share complied with, of those that applied"}),
    number("unchecked_count",
           {"Số nội dung không xét được bằng hồ sơ", "Number of clauses that cannot be judged from records"}),
    chart("chart", {"Biểu đồ kết quả", "Chart of the results"}),
    list("clauses", {"Từng nội dung xét được bằng hồ sơ", "The clauses judged from records"}, clause_keys),
    list("faults", {"Các trường hợp chưa đúng", "Findings to be remedied"}, fault_keys),
    list("accepted", {"Các trường hợp đã được chấp nhận", "Waived findings"}, accepted_keys),
    list("slips", {"Sai sót trong việc ghi hồ sơ", "Faults in keeping the records"}, slip_keys),
    list("unchecked", {"Nội dung không xét được bằng hồ sơ", "Clauses that cannot be judged from records"},
         unchecked_keys),
    text("end_mark", {"Dấu kết thúc", "The mark that ends the text"}),
    list("signature", {"Nơi nhận và chữ ký", "Recipients and signature"}, signature_keys)};

int count_of(std::vector<ClauseState> const& states, Kept kept) {
  return int(std::ranges::count(states, kept, &ClauseState::kept));
}

// "khoản 1 Điều 8", "quy định nội bộ (01-TB/BCĐ)". For an article of a regulation other than `regulation`, words that
// mark it are added.
std::string place_of(Citation const& citation, std::string_view regulation) {
  if (citation.regulation.empty())
    return "quy định nội bộ" + (citation.decided.empty() ? "" : " (" + citation.decided + ")");
  std::string const other = citation.regulation == regulation ? "" : " của quy chế áp dụng khi đó";
  return article_words(citation.article, Lang::vi) + other;
}

std::string articles_of(LocatedFinding const& finding, std::string_view regulation) {
  std::vector<std::string> places;
  for (Citation const& one : finding.citations)
    if (std::string place = place_of(one, regulation); std::ranges::find(places, place) == places.end())
      places.push_back(std::move(place));
  return capitalised(joined(places, "; "));
}

std::string words_of(LocatedFinding const& finding) {
  std::vector<std::string> said;
  for (Citation const& one : finding.citations)
    if (std::string words = one.words.in(Lang::vi); std::ranges::find(said, words) == said.end())
      said.push_back(std::move(words));
  return capitalised(joined(said, "; "));
}

// "cuộc họp đột xuất của Ban Chỉ đạo ngày 14/4/2026", "văn bản số 01-KH/BCĐ".
std::string place_of(rule::CheckContext const& c, LocatedFinding const& finding) {
  std::string const words = place_words(c, finding);
  return words.empty() ? record_words_at(c.unit, finding.path) : words;
}

// Capitalises a message and adds a full stop, unless it ends with a question mark.
std::string sentence(std::string const& words) { return capitalised(words) + (words.ends_with('?') ? "" : "."); }

void put_clauses(Model& model, rule::CheckContext const& c, std::vector<ClauseState> const& states,
                 std::string const& regulation) {
  Model clauses = Model::array(), unchecked = Model::array();
  for (ClauseState const& state : states) {
    std::string const article = capitalised(place_of(state.citation, regulation));
    if (state.kept == Kept::not_checked) {
      unchecked.push_back({{"article", article}, {"reason", capitalised(unended(*state.clause->not_checked->reason))}});
      continue;
    }
    clauses.push_back({{"article", article},
                       {"text", capitalised(state.citation.words.in(Lang::vi))},
                       {"result", result_words(state)},
                       {"records", records_words(c, state)}});
  }
  model["unchecked_count"] = unchecked.size();
  model["clauses"] = std::move(clauses);
  model["unchecked"] = std::move(unchecked);
}

void put_summary(Model& model, std::vector<ClauseState> const& states, std::string const& period) {
  Model rows = Model::array();
  std::vector<Amount> slices;
  for (Kept const kept : every_kept) {
    rows.push_back({{"result", kept_words(kept)}, {"count", count_of(states, kept)}});
    if (kept != Kept::not_checked) slices.push_back({kept_words(kept), count_of(states, kept)});
  }
  int const yes = count_of(states, Kept::yes),
            arisen = yes + count_of(states, Kept::no) + count_of(states, Kept::accepted);
  model["summary"] = std::move(rows);
  model["total"] = states.size();
  model["arisen"] = arisen;
  model["kept"] = yes;
  model["share"] = arisen > 0 ? percent(yes, arisen) : "";
  model["chart"] = pie_chart("Các nội dung xét được bằng hồ sơ, " + period, slices);
}

// Adds the findings of the period against clauses, the waived ones, and the errors in the records that concern no
// clause. A finding without a day belongs to no period and is listed in every report, so that none is left out.
void put_findings(Model& model, rule::CheckContext const& c, rule::Verdict const& verdict, Period period,
                  std::string const& regulation) {
  Model faults = Model::array(), accepted = Model::array(), slips = Model::array();
  for (LocatedFinding const& finding : verdict.findings) {
    bool const of_period = is_of(c, finding, period);
    if (!of_period && is_dated(c, finding)) continue;
    std::string const text = sentence(message_words(c, finding)), place = place_of(c, finding);
    std::string const fix = capitalised(unended(finding.fix(Lang::vi)));
    if (auto const* const waiver = finding.waived ? rule::waiver_of(c.unit, finding) : nullptr)
      accepted.push_back({{"rule", finding.rule->id},
                          {"article", articles_of(finding, regulation)},
                          {"text", text},
                          {"place", place},
                          {"reason", unended(*waiver->reason)},
                          {"by", comrade(c.unit, waiver->by->id, *waiver->date)},
                          {"date", short_date(*waiver->date)}});
    else if (!of_period || finding.citations.empty() || finding.severity == Severity::note)
      slips.push_back({{"rule", finding.rule->id}, {"text", text}, {"place", place}, {"fix", fix}});
    else
      faults.push_back({{"no", faults.size() + 1},
                        {"rule", finding.rule->id},
                        {"severity", severity_word(finding.severity).in(Lang::vi)},
                        {"article", articles_of(finding, regulation)},
                        {"text", text},
                        {"says", words_of(finding)},
                        {"place", place},
                        {"fix", fix}});
  }
  model["faults"] = std::move(faults);
  model["accepted"] = std::move(accepted);
  model["slips"] = std::move(slips);
}

// Returns notes needed to read the figures correctly: a regulation that changed, a period that is not over or began
// before the unit's `since`.
Model notes_of(Unit const& unit, Period period, Date as_of, Date law_day) {
  Model notes = Model::array();
  auto const say = [&](std::string words) { notes.push_back({{"text", std::move(words)}}); };
  if (as_of <= period.last()) say("Kỳ báo cáo chưa kết thúc: kết quả tính đến ngày " + short_date(as_of));
  Date const since = *unit.unit().since;
  if (since > period.first())
    say("Nghĩa vụ theo Quy chế tính từ ngày " + short_date(since) +
        "; không tính việc họp, báo cáo của thời gian trước ngày đó");
  for (auto const& one : unit.regulations)
    if (one.from > period.first() && one.from <= law_day && &one != &unit.regulations.front())
      say("Từ ngày " + short_date(one.from) + " áp dụng " + regulation_title(unit, one.from) +
          ". Các nội dung được xét theo quy chế đang có hiệu lực vào ngày " + short_date(law_day) +
          "; hồ sơ trước ngày thay đổi được xét theo quy chế áp dụng khi đó, việc chưa đúng (nếu có) nêu tại Mục III");
  return notes;
}

}  // namespace

static Model compliance_model(Asked const& asked) {
  Unit const& unit = asked.unit;
  Date const as_of = asked.as_of;
  Period const period = *asked.period;
  rule::CheckContext const c{unit, as_of};
  rule::Verdict const verdict = rule::judge(unit, "", as_of, {});

  Date const day = std::min(period.last(), as_of);
  regulation::Regulation const& regulation = *unit.in_force(day).regulation;
  std::string const committee = main_body(regulation), body = regulation::body_name(regulation, committee);
  std::string const period_words = period.spoken(Lang::vi);
  Profile const& profile = profile_on(as_of);
  std::string const to = value_or_gap(unit.unit().superior->on(day), "cơ quan nhận báo cáo");
  std::vector<std::string> const receivers{to, "Các thành viên " + body,
                                           known_name(unit, unit.standing_agency(day), day)};

  Model model{{"head", head(unit, as_of, {committee, "BC", "ngày, tháng, năm ký báo cáo"})},
              {"title", "BÁO CÁO"},
              {"subject", "tình hình chấp hành Quy chế làm việc " + period_words},
              {"period", period.str()},
              {"period_words", period_words},
              {"from", short_date(period.first())},
              {"to", short_date(period.last())},
              {"as_of_words", short_date(as_of)},
              {"committee", *unit.unit().committee->on(day)},
              {"body", body},
              {"regulation", regulation_title(unit, day)},
              {"notes", notes_of(unit, period, as_of, day)},
              {"end_mark", profile.end_mark},
              {"signature", signature(recipients(receivers, profile),
                                      signed_by(unit, head_of(unit, committee, as_of), committee, as_of))}};
  std::vector<ClauseState> const states = clause_states(c, verdict, period, day);
  put_summary(model, states, period_words);
  put_clauses(model, c, states, regulation.id());
  put_findings(model, c, verdict, period, regulation.id());
  return model;
}

View<Asked> const compliance_view{keys, [](Asked const& asked, Model& model) { model = compliance_model(asked); }};

}  // namespace bcd::form
