// Chương trình công tác năm: the tasks the committee set for the year, and the obligations the law adds.
#include <algorithm>

#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"
#include "bcd/record/paper_number.hpp"
#include "form/words/people.hpp"
#include "programme_year.hpp"
#include "year_duties.hpp"

namespace bcd::form {
namespace {

constexpr std::string_view programme_type = "CTr";

PlanDuty plan_duty_of(Year const& year) {
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

// Returns where and when the programmes were adopted at meetings; "" for none. A programme adopted by a paper bears the
// number of that paper instead.
std::string adopted_words(Year const& year) {
  std::vector<std::string> adopted;
  for (auto const* one : year.programmes)
    if (ledger::adopted_on(year.unit, one->value, year.as_of) && one->value.adopted->meeting)
      adopted.push_back(adoption_words(year, one->value));
  return joined(adopted, "; ");
}

// Returns the paper of the committee that issued a programme adopted at a meeting: the first of the type CTr from that
// day to the end of the year whose title names the year. Null if none was issued by as_of.
record::Document const* issued_as(Year const& year, Date adopted) {
  record::Document const* found = nullptr;
  for (auto const& one : year.unit.documents.all) {
    if (!one.whole || one->issuer->id != year.committee || record::type_symbol(*one->number) != programme_type)
      continue;
    bool const in_time = adopted <= *one->date && *one->date <= std::min(year.as_of, year.period.last());
    bool const of_year = (*one->title).find(std::to_string(year.period.year)) != std::string::npos;
    if (in_time && of_year && (!found || *one->date < *found->date)) found = &one.value;
  }
  return found;
}

// Returns the number and date under which the programme was issued.
Paper paper_of(Year const& year) {
  Paper paper{year.committee, programme_type, "ngày, tháng, năm ban hành chương trình"};
  for (auto const* one : year.programmes) {
    auto const adopted = ledger::adopted_on(year.unit, one->value, year.as_of);
    if (!adopted || !paper.number.empty()) continue;
    if (one->value.adopted->meeting) {
      if (record::Document const* const document = issued_as(year, *adopted)) {
        paper.number = *document->number;
        paper.date = *document->date;
      }
      continue;
    }
    paper.number = *one->value.adopted->number;
    if (one->value.adopted->date) paper.date = *one->value.adopted->date;
  }
  return paper;
}

std::string unreadable(Year const& year) {
  auto const count = std::ranges::count_if(year.unit.programmes.all, [&](auto const& one) {
    return !one.whole && (!one->year || *one->year == year.period.year);
  });
  return count > 0 ? count_words(int(count)) + " hồ sơ" : "";
}

std::string standing_agency(Year const& year) {
  return known_name(year.unit, year.unit.standing_agency(year.day), year.day);
}

std::vector<SignatureRow> signature_of(Year const& year) {
  std::vector<std::string> const receivers{
      value_or_gap(year.unit.unit().superior->on(year.day), "cấp ủy cấp trên trực tiếp"), "Các thành viên " + year.body,
      "Các cơ quan, đơn vị được giao nhiệm vụ", standing_agency(year)};
  return signature(recipients(receivers, profile_on(year.day)),
                   signed_by(year.unit, head_of(year.unit, year.committee, year.day), year.committee, year.day));
}

constexpr auto programme_paper_keys = keys_of<Year>(
    group("head", {"Phần đầu văn bản", "The letterhead"}, head_keys,
          [](Year const& year) { return head(year.unit, year.day, paper_of(year)); }),
    text("title", {"Tên loại văn bản", "The type of paper"}, [](Year const&) { return "CHƯƠNG TRÌNH"; }),
    text("subject", {"Trích yếu", "Subject"},
         [](Year const& year) { return "công tác năm " + std::to_string(year.period.year) + " của " + year.body; }),
    number("year", {"Năm", "The year"}, [](Year const& year) { return year.period.year; }),
    text<state_of>("state", {"Câu nói rõ chưa có chương trình, hoặc chương trình chưa được thông qua",
                             "Sentence saying that there is no programme, or that it is not adopted"}),
    text("committee", {"Tên đầy đủ của Ban Chỉ đạo", "Full name of the committee"},
         [](Year const& year) { return *year.unit.unit().committee->on(year.day); }),
    text<&Year::body>("body", {"Tên gọi tắt", "Short name of the committee"}),
    text("regulation", {"Quy chế của đơn vị", "The unit's regulation"},
         [](Year const& year) { return regulation_title(year.unit, year.day); }),
    text<adopted_words>("adopted", {"Nơi và ngày thông qua", "Place and day of adoption"}),
    list("meetings", {"Các cuộc họp phải tổ chức", "Meetings required"}, year_meeting_keys,
         [](Year const& year) { return year_meetings(year.unit, year.period, year.as_of); }),
    flag("shows_days", {"Có ngày họp theo hồ sơ", "True if the day of a meeting is recorded"},
         [](Year const& year) {
           auto const all = year_meetings(year.unit, year.period, year.as_of);
           return std::ranges::any_of(all, [](YearMeeting const& one) { return !one.planned.empty(); });
         }),
    list("reviews", {"Sơ kết, tổng kết", "Reviews required"}, year_review_keys,
         [](Year const& year) { return year_reviews(year.unit, year.period, year.as_of); }),
    list("reports", {"Các báo cáo phải gửi", "Reports required"}, year_report_keys,
         [](Year const& year) { return year_reports(year.unit, year.period); }),
    list<programmes>("programmes", {"Các chương trình đã ghi của năm", "Programmes recorded for the year"},
                     programme_keys),
    text("items_gap", {"Chỗ trống khi chưa có chương trình", "A gap if there is no programme"},
         [](Year const& year) {
           return year.programmes.empty() ? gap("các nhiệm vụ của năm: nội dung, chủ trì, phối hợp, thời hạn, sản phẩm")
                                          : "";
         }),
    text("plan_duty", {"Người phải lập kế hoạch năm và thời hạn", "Who must make a plan, and by which day"},
         [](Year const& year) { return capitalised(joined(year.plan_duty.words, "; ")); }),
    list<plans>("plans", {"Kế hoạch đã ghi", "Plans recorded"}, plan_keys),
    text("plans_missing", {"Thành viên chưa có kế hoạch", "Members without a plan"},
         [](Year const& year) { return joined(year.plan_duty.missing, ", "); }),
    text<unreadable>("unreadable", {"Hồ sơ chương trình còn lỗi", "Programme records that failed to load"}),
    text<standing_agency>("standing_agency", {"Cơ quan Thường trực", "The standing agency"}),
    text("end_mark", {"Dấu kết thúc", "The mark that ends the text"},
         [](Year const& year) { return profile_on(year.day).end_mark; }),
    text("layout_rule", {"Hướng dẫn thể thức được áp dụng", "The layout rule in force"},
         [](Year const& year) { return profile_on(year.day).rule; }),
    list<signature_of>("signature", {"Nơi nhận và chữ ký", "Recipients and signature"}, signature_keys));

Year year_of(Asked const& asked) {
  Date const day = std::clamp(asked.as_of, asked.period->first(), asked.period->last());
  regulation::Regulation const& regulation = *asked.unit.in_force(day).regulation;
  Year year = recorded_year(asked, main_body(regulation));
  year.body = regulation::body_name(regulation, year.committee);
  year.plan_duty = plan_duty_of(year);
  year.day = paper_of(year).date.value_or(asked.as_of);
  return year;
}

}  // namespace

constinit View<Asked> const programme_view = view_of<Asked, programme_paper_keys, year_of>();

std::optional<Date> programme_sent_on(Asked const& asked) {
  return asked.period ? paper_of(year_of(asked)).date : std::nullopt;
}

}  // namespace bcd::form
