#include "bcd/workspace/new_record.hpp"

#include <algorithm>
#include <functional>

#include "bcd/ledger/duties.hpp"
#include "bcd/ledger/tasks.hpp"
#include "bcd/record/kinds.hpp"
#include "bcd/text/fold.hpp"
#include "new_kinds.hpp"
#include "new_samples.hpp"

namespace bcd::workspace {
namespace {

using record::Draft;
using record::DraftValue;

constexpr std::size_t longest_topic = 40;  // characters that an id takes from a title

std::string month_part(Draft const& draft, std::string_view key) { return draft.text(key).substr(0, 7); }
std::string topic(Draft const& draft, std::string_view key) { return id_of(draft.text(key), longest_topic); }
std::string first_of(Draft const& draft, std::string const& key) {
  return draft.text(draft.given(key + ".0") ? key + ".0" : key);
}

// "2026-03-15-hop-giao-ban" without the date before its words.
std::string without_date(std::string id) {
  while (!id.empty() && ((id.front() >= '0' && id.front() <= '9') || id.front() == '-')) id.erase(0, 1);
  return id;
}

std::string meeting_id(Draft const& draft) {
  if (draft.text("kind") == "regular") return id_of(draft.text("period")) + "-" + id_of(draft.text("body"));
  return month_part(draft, "date") + "-" + id_of(draft.text("body")) + "-" + id_of(draft.text("kind"));
}
std::string report_id(Draft const& draft) {
  std::string id = id_of(draft.text("period")) + "-" + id_of(draft.text("from"));
  if (draft.text("kind") == "ad-hoc")
    id += "-" + (draft.given("request") ? without_date(draft.text("request")) : "ad-hoc");
  return id;
}
std::string programme_id(Draft const& draft) {
  return draft.text("year") + (draft.given("of") ? "-" + id_of(draft.text("of")) : "");
}

// How a new record of a kind is made. `day` is the field that is as-of unless the user sets it; "" if there is none.
struct NewKind {
  record::KindInfo const* kind;
  std::string_view day;
  FillFault (*fill)(Filling const&);
  std::string (*id)(Draft const&);
};
template <class R>
constexpr NewKind new_kind(std::string_view day, FillFault (*fill)(Filling const&), std::string (*id)(Draft const&)) {
  return {&record::kind_info<R>, day, fill, id};
}

std::vector<NewKind> const& table() {
  static std::vector<NewKind> const kinds{
      new_kind<record::Member>("", fill_member, [](Draft const& draft) { return topic(draft, "name"); }),
      new_kind<record::Meeting>("date", fill_meeting, meeting_id),
      new_kind<record::Report>("", fill_report, report_id),
      new_kind<record::Programme>("", fill_programme, programme_id),
      new_kind<record::Document>(
          "date",
          [](Filling const& f) {
            f.draft.fill("issuer", usual_body(f.unit, f.as_of));
            return FillFault{};
          },
          [](Draft const& draft) { return month_part(draft, "date") + "-" + topic(draft, "title"); }),
      new_kind<record::Decision>(
          "date", nullptr, [](Draft const& draft) { return month_part(draft, "date") + "-" + topic(draft, "text"); }),
      new_kind<record::Delegation>(
          "since", nullptr,
          [](Draft const& draft) { return month_part(draft, "since") + "-" + id_of(draft.text("to")); }),
      new_kind<record::Consultation>(
          "sent", fill_consultation,
          [](Draft const& draft) { return month_part(draft, "sent") + "-" + topic(draft, "question"); }),
      new_kind<record::Inspection>(
          "date", nullptr,
          [](Draft const& draft) { return month_part(draft, "date") + "-" + id_of(first_of(draft, "targets")); }),
      new_kind<record::Request>(
          "issued", nullptr,
          [](Draft const& draft) { return month_part(draft, "issued") + "-" + topic(draft, "subject"); }),
      new_kind<record::Proposal>(
          "date", nullptr, [](Draft const& draft) { return month_part(draft, "date") + "-" + topic(draft, "text"); }),
      new_kind<record::Commendation>("date", nullptr,
                                     [](Draft const& draft) {
                                       return month_part(draft, "date") + "-" +
                                              id_of(first_of(draft, "to"), longest_topic);
                                     }),
      new_kind<record::Budget>("", fill_budget, [](Draft const& draft) { return draft.text("year"); }),
      new_kind<record::Incoming>(
          "received", nullptr,
          [](Draft const& draft) { return month_part(draft, "received") + "-" + topic(draft, "title"); }),
      new_kind<record::Holidays>("", fill_holidays, [](Draft const& draft) { return draft.text("year"); })};
  return kinds;
}

NewKind const& find(record::KindInfo const& kind) { return *std::ranges::find(table(), &kind, &NewKind::kind); }

}  // namespace

std::vector<record::KindInfo const*> const& new_kinds() {
  static std::vector<record::KindInfo const*> const kinds = [] {
    std::vector<record::KindInfo const*> made;
    for (NewKind const& one : table()) made.push_back(one.kind);
    return made;
  }();
  return kinds;
}

std::string_view day_field(record::KindInfo const& kind) { return find(kind).day; }

std::optional<Draft::Fault> complete(unit::Unit const& unit, Date as_of, Draft& draft) {
  NewKind const& kind = find(draft.kind());
  if (kind.fill)
    if (auto fault = kind.fill({unit, as_of, draft})) return fault;
  if (!kind.day.empty()) draft.fill(kind.day, as_of.str());
  offer_samples(unit, as_of, draft, kind.day);
  draft.name_words();
  return std::nullopt;
}

std::string usual_id(unit::Unit const& unit, Draft const& draft) {
  std::string const id = find(draft.kind()).id(draft);
  std::string const usual = id.empty() || id.ends_with('-') ? id + std::string{draft.kind().name} : id;
  // Two people may have the same name, so a member's id gets a number. Other kinds get none, because two records of one
  // period are a mistake.
  if (&draft.kind() != &record::kind_info<record::Member> || path_of(unit, draft.kind(), usual).empty()) return usual;
  for (int number = 2;; ++number)
    if (std::string const next = usual + "-" + std::to_string(number); path_of(unit, draft.kind(), next).empty())
      return next;
}

std::string usual_path(Draft const& draft, std::string const& id) {
  std::string folder{draft.kind().folder};
  if (&draft.kind() == &record::kind_info<record::Meeting>) folder += "/" + draft.text("date").substr(0, 4);
  if (&draft.kind() == &record::kind_info<record::Incoming>) folder += "/" + draft.text("received").substr(0, 4);
  if (&draft.kind() == &record::kind_info<record::Report>)
    if (auto const period = draft.read<Period>("period"))
      folder += "/" + std::to_string(period->year) + "/" + period->last().str().substr(5, 2);
  return folder + "/" + id + ".yaml";
}

std::string path_of(unit::Unit const& unit, record::KindInfo const& kind, std::string_view id) {
  std::string path;
  auto const look = [&](auto const& records) {
    for (auto const& one : records)
      if (path.empty() && one.id == id) path = one.file->path();
  };
  unit.each_table([&](auto const& records) {
    if (&record::kind_info<typename std::remove_cvref_t<decltype(records)>::Kind> == &kind) look(records.all);
  });
  if (&kind == &record::kind_info<record::Holidays>) look(unit.holidays);
  return path;
}

Date usual_seat_day(unit::Unit const& unit, Date as_of) {
  bool const has_met =
      std::ranges::any_of(unit.meetings.all, [&](auto const& meeting) { return ledger::held(meeting, as_of); });
  return has_met ? as_of : std::min(as_of, *unit.unit().since);
}

FillFault fill_member(Filling const& f) {
  for (int i = 0; i == 0 || f.draft.given("seats." + std::to_string(i)); ++i) {
    std::string const seat = "seats." + std::to_string(i);
    f.draft.fill(seat + ".body", usual_body(f.unit, f.as_of));
    f.draft.fill(seat + ".role", std::string{record::word_id(record::Role::member)});
    Date const from = usual_seat_day(f.unit, f.as_of);
    f.draft.fill(seat + ".from", from.str(),
                 from == f.as_of
                     ? ""
                     : std::string{Text{"từ ngày bắt đầu tính nghĩa vụ (since); nếu nhận sau thì sửa lại",
                                        "the first day of obligations (since); change it if the seat began later"}
                                       .in(f.lang())});
  }
  return std::nullopt;
}

FillFault fill_consultation(Filling const& f) {
  Date const sent = f.draft.read<Date>("sent").value_or(f.as_of);
  Date const due = f.unit.calendar.roll(sent + 7, regulation::Roll::next_working_day);
  f.draft.fill("due", due.str());
  std::string const body =
      f.draft.given("replaces_meeting.body") ? f.draft.text("replaces_meeting.body") : usual_body(f.unit, sent);
  std::vector<DraftValue> people;
  for (unit::SeatHolder const& holder : f.unit.seats(body, sent))
    people.push_back(record::scalar(holder.member->id, *holder.member->value.name));
  if (!people.empty()) f.draft.fill("asked", record::list(std::move(people)));
  // A consultation can replace only the meeting of the period that contains the last day for replies.
  if (auto const duty = next_meeting(f.unit, body, f.as_of); duty && duty->period.contains(due)) {
    DraftValue replaced =
        record::offered(record::map({{"body", record::scalar(body)}, {"period", record::scalar(duty->period.str())}}));
    replaced.beside =
        Text{"khi việc lấy ý kiến này thay cho cuộc họp của kỳ", "if this replaces the meeting of that period"}.in(
            f.lang());
    f.draft.fill("replaces_meeting", std::move(replaced));
  }
  return std::nullopt;
}

}  // namespace bcd::workspace
