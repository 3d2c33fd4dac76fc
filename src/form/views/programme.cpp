// Chương trình công tác năm: the tasks the committee set for the year, and the obligations the law adds.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "form/words/layout.hpp"
#include "form/words/people.hpp"
#include "year_duties.hpp"

namespace bcd::form {
namespace {

using unit::Record;
using unit::Unit;
using Programme = Record<record::Programme>;

constexpr std::array item_row{number("no", {"Số thứ tự trong chương trình", "Number in the programme"}),
                              text("text", {"Nội dung", "The task"}),
                              text("lead", {"Chủ trì", "Lead"}),
                              text("partners", {"Phối hợp", "Partners"}),
                              text("due", {"Thời hạn", "Due day"}),
                              text("product", {"Sản phẩm", "Product"})};
constexpr std::array programme_keys_of{
    text("id", {"Mã chương trình", "Id of the programme"}),
    text("heading", {"Tên chương trình, khi có nhiều chương trình", "Name of the programme, if there are several"}),
    text("adopted", {"Nơi và ngày thông qua", "Place and day of adoption"}),
    list("items", {"Các nhiệm vụ", "Tasks"}, item_row)};
constexpr std::array plan_row{number("no", {"Thứ tự", "Number in the list"}),
                              text("who", {"Người, cơ quan lập kế hoạch", "Owner of the plan"}),
                              text("paper", {"Số, ngày văn bản", "Number and date of the paper"}),
                              number("items", {"Số nhiệm vụ", "Number of tasks"})};
constexpr std::array keys{
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys),
    text("title", {"Tên loại văn bản", "The type of paper"}),
    text("subject", {"Trích yếu", "Subject"}),
    number("year", {"Năm", "The year"}),
    text("state", {"Câu nói rõ chưa có chương trình, hoặc chương trình chưa được thông qua",
                   "Sentence saying that there is no programme, or that it is not adopted"}),
    text("committee", {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"}),
    text("body", {"Tên gọi tắt", "Short name of the committee"}),
    text("adopted", {"Nơi và ngày thông qua", "Place and day of adoption"}),
    list("meetings", {"Các cuộc họp phải tổ chức", "Meetings required"}, year_meeting_keys),
    list("reviews", {"Sơ kết, tổng kết", "Reviews required"}, year_review_keys),
    list("reports", {"Các báo cáo phải gửi", "Reports required"}, year_report_keys),
    list("programmes", {"Các chương trình đã ghi của năm", "Programmes recorded for the year"}, programme_keys_of),
    text("items_gap", {"Chỗ trống khi chưa có chương trình", "A gap if there is no programme"}),
    text("plan_duty", {"Người phải lập kế hoạch năm và thời hạn", "Who must make a plan, and by which day"}),
    list("plans", {"Kế hoạch đã ghi", "Plans recorded"}, plan_row),
    text("plans_missing", {"Thành viên chưa có kế hoạch", "Members without a plan"}),
    text("unreadable", {"Hồ sơ chương trình còn lỗi", "Programme records that failed to load"}),
    text("standing_agency", {"Cơ quan Thường trực", "The standing agency"}),
    text("end_mark", {"Dấu kết thúc", "The mark that ends the text"}),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"}),
    list("signature", {"Nơi nhận và chữ ký", "Recipients and signature"}, signature_keys)};

// A year as of a day, and the programmes and plans recorded for it.
struct Year {
  Unit const& unit;
  Date as_of;
  Period period;
  Date day;  // date of the paper: names of people and agencies are those of this day
  std::string committee;
  std::vector<Programme const*> programmes, of_bodies,
      plans;  // of the committee; of another body; of a member or an agency
};

Year year_of(Asked const& asked, std::string committee) {
  Year year{asked.unit, asked.as_of, *asked.period, asked.as_of, std::move(committee), {}, {}, {}};
  for (auto const& one : asked.unit.programmes.all) {
    if (!one.whole || *one->year != year.period.year) continue;
    bool const of_committee = !one->of || one->of->id == year.committee;
    (of_committee ? year.programmes : asked.unit.known_body(one->of->id) ? year.of_bodies : year.plans).push_back(&one);
  }
  // Sorted by day of adoption, drafts last.
  std::ranges::stable_sort(year.programmes, {}, [&](Programme const* one) {
    auto const day = ledger::adopted_on(asked.unit, one->value, asked.as_of);
    return std::pair{!day, day.value_or(Date{})};
  });
  return year;
}

// "cuộc họp định kỳ quý I/2026 của Ban Chỉ đạo, ngày 22/01/2026"; for adoption by a paper, its number and date. An
// adoption after as_of is marked "dự kiến". Returns "" if no adoption is recorded.
std::string adoption_words(Year const& year, record::Programme const& programme) {
  if (!programme.adopted) return {};
  record::Adopted const& adopted = *programme.adopted;
  std::string const soon = ledger::adopted_on(year.unit, programme, year.as_of) ? "" : "dự kiến ";
  if (!adopted.meeting)
    return soon + "văn bản số " + *adopted.number + (adopted.date ? ", ngày " + short_date(*adopted.date) : "");
  auto const* const meeting = year.unit.meetings.find(adopted.meeting->id);
  if (!meeting) return gap("cuộc họp thông qua, hồ sơ ghi mã " + adopted.meeting->id);
  std::string const body =
      regulation::body_name(*year.unit.in_force(*meeting->value.date).regulation, meeting->value.body->id);
  return soon + meeting_noun(meeting->value) + " của " + body + ", ngày " + short_date(*meeting->value.date);
}

Model items(Year const& year, Programme const& programme) {
  Model rows = Model::array();
  for (auto const& item : *programme->items) {
    std::vector<std::string> partners;
    for (auto const& one : *item->partners) partners.push_back(comrade(year.unit, one->id, year.day));
    rows.push_back({{"no", int(*item->no)},
                    {"text", unended(*item->text)},
                    {"lead", item->lead ? capitalised(comrade(year.unit, item->lead->id, year.day))
                                        : gap("cơ quan, người chủ trì")},
                    {"partners", capitalised(joined(partners, ", "))},
                    {"due", item->due        ? short_date(*item->due)
                            : item->due_text ? unended(*item->due_text)
                                             : gap("thời hạn")},
                    {"product", item->product ? unended(*item->product) : ""}});
  }
  return rows;
}

// Returns the committee's programmes, then those of other bodies. A single programme needs no heading.
Model programmes(Year const& year) {
  Model list = Model::array();
  bool const several = year.programmes.size() + year.of_bodies.size() > 1;
  auto const add = [&](Programme const& one) {
    std::string const words = adoption_words(year, one.value),
                      of = known_name(year.unit, one->of ? one->of->id : year.committee, year.day);
    std::string const heading =
        "Chương trình của " + of + (words.empty() ? " (chưa ghi việc thông qua)" : " (thông qua: " + words + ")");
    list.push_back(
        {{"id", one.id}, {"heading", several ? heading : ""}, {"adopted", words}, {"items", items(year, one)}});
  };
  for (auto const* one : year.programmes) add(*one);
  for (auto const* one : year.of_bodies) add(*one);
  return list;
}

Model plans(Year const& year) {
  auto sorted = year.plans;
  auto const rank = [&](Programme const* one) {
    auto const* const member = year.unit.members.find(one->value.of->id);
    return std::pair{member ? (member->value.order ? int(*member->value.order) : 10000) : 20000,
                     std::string_view{one->id}};
  };
  std::ranges::sort(sorted, {}, rank);
  Model rows = Model::array();
  for (auto const* plan : sorted)
    rows.push_back(
        {{"no", rows.size() + 1},
         {"who", capitalised(comrade(year.unit, plan->value.of->id, year.day))},
         {"paper", plan->value.adopted ? capitalised(adoption_words(year, plan->value)) : gap("số, ngày ban hành")},
         {"items", (*plan->value.items).size()}});
  return rows;
}

// The obligations to make a plan in the year, in words, and the members whose plan is not in the records.
struct PlanDuty {
  std::vector<std::string> words, missing;
};
PlanDuty plan_duty(Year const& year) {
  PlanDuty found;
  for (auto const& duty : ledger::plan_duties(year.unit, year.period.last() + 1)) {
    if (duty.period != year.period) continue;
    std::string const& body = duty.provision.clause->members_of->id;
    found.words.push_back("từng thành viên " + regulation::body_name(*duty.in_force, body) +
                          " xây dựng kế hoạch năm theo lĩnh vực được phân công, chậm nhất ngày " +
                          short_date(duty.due) + " (" +
                          basis_words(*duty.provision.entry, duty.provision.house_rule()) + ")");
    for (auto const& holder : year.unit.seats(body, duty.due)) {
      std::string const& agency = year.unit.agency_of(holder.member->value, year.as_of);
      bool const has = std::ranges::any_of(year.plans, [&](Programme const* one) {
        return one->value.of->id == holder.member->id || one->value.of->id == agency;
      });
      if (!has) found.missing.push_back(*holder.member->value.name);
    }
  }
  return found;
}

// Returns a sentence if there is no programme or one is not adopted yet, else "".
std::string state_of(Year const& year) {
  std::string const words = "chương trình công tác năm " + std::to_string(year.period.year);
  if (year.programmes.empty()) return "Bản soạn sẵn: hồ sơ chưa có " + words + "; phần nhiệm vụ để trống.";
  std::vector<std::string> drafts;
  for (auto const* one : year.programmes)
    if (!ledger::adopted_on(year.unit, one->value, year.as_of))
      drafts.push_back(one->value.adopted ? adoption_words(year, one->value) : "chưa ghi việc thông qua");
  if (drafts.empty()) return {};
  std::string const which = drafts.size() < year.programmes.size() ? "còn có bản " : "";
  return "Bản dự thảo: theo hồ sơ, " + which + words + " chưa được thông qua (" + joined(drafts, "; ") + ").";
}

}  // namespace

static Model programme_model(Asked const& asked) {
  Unit const& unit = asked.unit;
  Date const as_of = asked.as_of;
  regulation::Regulation const& regulation =
      *unit.in_force(std::clamp(as_of, asked.period->first(), asked.period->last())).regulation;
  Year year = year_of(asked, main_body(regulation));

  // The number and date under which the programme was issued. A programme adopted at a meeting has no number of its own
  // yet.
  Paper paper{year.committee, "CTr", "ngày, tháng, năm ban hành chương trình"};
  std::vector<std::string> adopted, unreadable;
  for (auto const* one : year.programmes) {
    if (!ledger::adopted_on(unit, one->value, as_of)) continue;
    if (one->value.adopted->meeting) adopted.push_back(adoption_words(year, one->value));
    else if (paper.number.empty()) {
      paper.number = *one->value.adopted->number;
      if (one->value.adopted->date) paper.date = *one->value.adopted->date;
    }
  }
  for (auto const& one : unit.programmes.all)
    if (!one.whole && (!one->year || *one->year == year.period.year)) unreadable.push_back(one.id);
  Date const written = year.day = paper.date.value_or(as_of);
  Profile const& profile = profile_on(written);
  PlanDuty const duty = plan_duty(year);
  std::string const body = regulation::body_name(regulation, year.committee),
                    standing = known_name(unit, unit.standing_agency(written), written);
  std::vector<std::string> const receivers{value_or_gap(unit.unit().superior->on(written), "cấp ủy cấp trên trực tiếp"),
                                           "Các thành viên " + body, "Các cơ quan, đơn vị được giao nhiệm vụ",
                                           standing};
  return {{"head", head(unit, written, paper)},
          {"title", "CHƯƠNG TRÌNH"},
          {"subject", "công tác năm " + std::to_string(year.period.year) + " của " + body},
          {"year", year.period.year},
          {"state", state_of(year)},
          {"committee", *unit.unit().committee->on(written)},
          {"body", body},
          {"adopted", joined(adopted, "; ")},
          {"meetings", year_meetings(unit, year.period)},
          {"reviews", year_reviews(unit, year.period)},
          {"reports", year_reports(unit, year.period)},
          {"programmes", programmes(year)},
          {"items_gap",
           year.programmes.empty() ? gap("các nhiệm vụ của năm: nội dung, chủ trì, phối hợp, thời hạn, sản phẩm") : ""},
          {"plan_duty", capitalised(joined(duty.words, "; "))},
          {"plans", plans(year)},
          {"plans_missing", joined(duty.missing, ", ")},
          {"unreadable", joined(unreadable, ", ")},
          {"standing_agency", standing},
          {"end_mark", profile.end_mark},
          {"layout_rule", profile.rule},
          {"signature", signature(recipients(receivers, profile),
                                  signed_by(unit, head_of(unit, year.committee, written), year.committee, written))}};
}

View<Asked> const programme_view{keys, [](Asked const& asked, Model& model) { model = programme_model(asked); }};

}  // namespace bcd::form
