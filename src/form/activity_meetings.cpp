// Section I of the activity report: meetings owed and held, who came, what was concluded.
#include <algorithm>
#include <tuple>

#include "bcd/form/layout.hpp"
#include "bcd/form/views.hpp"
#include "bcd/form/words.hpp"

namespace bcd::form {
namespace {

using unit::MeetingDuty;
using unit::Record;
using Meeting = Record<record::Meeting>;

// Duties reach past their period by at most the `by_day` of the month after.
constexpr int longest_wait = 32;

// The meetings owed for periods that end in the one given. Where one meeting serves the month and its quarter, it is owed once.
std::vector<MeetingDuty> owed_in(Term const& term, Period period) {
  std::vector<MeetingDuty> all = unit::meeting_duties(term.unit(), period.last() + longest_wait), owed;
  std::erase_if(all, [&](MeetingDuty const& duty) { return !period.contains(duty.period.last()); });
  for (MeetingDuty const& duty : all) {
    regulation::Law const law{*duty.in_force, term.unit().unit()};
    bool const served = std::ranges::any_of(all, [&](MeetingDuty const& other) {
      return other.body() == duty.body() && other.period != duty.period &&
             unit::serves(law, *duty.provision.entry, other.period, duty.period);
    });
    if (!served) owed.push_back(duty);
  }
  return owed;
}

struct Tally {
  std::string body, name;
  int owed = 0, in_time = 0, late = 0, missed = 0, waiting = 0;
  std::vector<std::string> remarks;
};

std::vector<Tally> tallies(Term const& term) {
  std::vector<Tally> all;
  for (MeetingDuty const& duty : owed_in(term, term.period)) {
    auto place = std::ranges::find(all, duty.body(), &Tally::body);
    if (place == all.end())
      place = all.insert(all.end(), Tally{duty.body(), regulation::body_name(*duty.in_force, duty.body()), 0, 0, 0, 0, 0, {}});
    ++place->owed;
    std::string const period = duty.period.spoken(Lang::vi);
    if (auto const* meeting = unit::serving_meeting(term.unit(), duty, term.as_of())) {
      bool const late = *meeting->value.date > duty.due;
      ++(late ? place->late : place->in_time);
      if (late) place->remarks.push_back(period + " họp ngày " + short_date(*meeting->value.date) + ", sau hạn " + short_date(duty.due));
    } else if (duty.due < term.as_of()) {
      ++place->missed;
      place->remarks.push_back(period + " chưa họp, hạn " + short_date(duty.due));
    } else {
      ++place->waiting;
    }
  }
  return all;
}

// Meetings held in the period, and those held after it that still serve it.
std::vector<Meeting const*> held_for(Term const& term) {
  std::vector<Meeting const*> found;
  for (auto const& meeting : term.unit().meetings.all)
    if (unit::held(meeting, term.as_of()) && term.period.contains(*meeting->date)) found.push_back(&meeting);
  for (MeetingDuty const& duty : owed_in(term, term.period))
    if (auto const* meeting = unit::serving_meeting(term.unit(), duty, term.as_of()); meeting && std::ranges::find(found, meeting) == found.end()) found.push_back(meeting);
  std::ranges::sort(found, [](auto const* a, auto const* b) {
    auto const key = [](auto const* m) {
      return std::tuple{*m->value.date, m->value.start ? int(m->value.start->minutes) : 0, std::string_view{m->id}};
    };
    return key(a) < key(b);
  });
  return found;
}

struct Turnout {
  int present = 0, seats = 0;
};
Turnout turnout(Term const& term, record::Meeting const& meeting) {
  Turnout count;
  for (auto const& holder : term.unit().seats(meeting.body->id, *meeting.date)) {
    ++count.seats;
    count.present += std::ranges::any_of(*meeting.present, [&](auto const& one) { return one->id == holder.member->id; });
  }
  return count;
}

Model row(Term const& term, Meeting const& meeting, int no, Turnout count) {
  record::Meeting const& m = meeting.value;
  Date const day = *m.date;
  std::vector<std::string> absent;
  for (auto const& one : *m.absent)
    absent.push_back(term.unit().name_of(one->member->id, day) + (one->reason ? " (" + unended(*one->reason) + ")" : ""));
  return {{"no", no},
          {"date", short_date(day)},
          {"name", capitalised(meeting_words(m)) + " của " + regulation::body_name(*term.unit().in_force(day).regulation, m.body->id)},
          {"chair", m.chair ? term.unit().name_of(m.chair->id, day) : gap("người chủ trì")},
          {"present", m.present ? std::to_string(count.present) + "/" + std::to_string(count.seats) : gap("số có mặt")},
          {"absent", absent.empty() ? "không" : joined(absent, "; ")}};
}

Model notice(Term const& term, record::Meeting const& m) {
  record::Conclusion const& conclusion = *m.conclusion;
  std::string const body = regulation::body_name(*term.unit().in_force(*m.date).regulation, m.body->id);
  return {{"number", conclusion.number ? *conclusion.number : gap("số thông báo")},
          {"date", conclusion.date ? "ngày " + short_date(*conclusion.date) : gap("ngày ban hành")},
          {"meeting", meeting_noun(m) + " của " + body + " ngày " + short_date(*m.date)},
          {"tasks", (*conclusion.items).size()}};
}

}  // namespace

Model meetings_of(Term const& term) {
  Model owed = Model::array(), list = Model::array(), notices = Model::array(), remarks = Model::array();
  for (Tally const& one : tallies(term)) {
    owed.push_back({{"name", one.name}, {"owed", one.owed}, {"in_time", one.in_time}, {"late", one.late},
                    {"missed", one.missed}, {"waiting", one.waiting}});
    if (!one.remarks.empty()) remarks.push_back({{"text", one.name + ": " + joined(one.remarks, "; ")}});
  }
  Turnout all;
  int no = 0, counted = 0;
  for (auto const* meeting : held_for(term)) {
    Turnout const count = turnout(term, meeting->value);
    if (meeting->value.present) {
      all.present += count.present;
      all.seats += count.seats;
      ++counted;
    }
    list.push_back(row(term, *meeting, ++no, count));
    if (meeting->value.conclusion) notices.push_back(notice(term, meeting->value));
  }
  // The share of seats filled, over the meetings whose attendance is known; nothing to divide by, nothing said.
  std::string const share = all.seats > 0 ? percent(all.present, all.seats) : "";
  return {{"owed", owed},       {"owed_any", !owed.empty()}, {"remarks", remarks},        {"remarks_any", !remarks.empty()},
          {"list", list},       {"list_any", no > 0},        {"count", no},               {"turnout", share},
          {"counted", counted}, {"notices", notices},        {"notices_any", !notices.empty()}};
}

Model ahead_of(Term const& term) {
  Period const next = term.period.next();
  Model meetings = Model::array(), due = Model::array(), overdue = Model::array();
  for (MeetingDuty const& duty : owed_in(term, next)) {
    auto const* const meeting_held = unit::serving_meeting(term.unit(), duty, term.as_of());
    std::string planned;
    for (auto const& meeting : term.unit().meetings.all)
      if (meeting.whole && *meeting->status == record::MeetingStatus::planned && meeting->period &&
          *meeting->period == duty.period && meeting->body->id == duty.body())
        planned = short_date(*meeting->date);
    meetings.push_back({{"name", regulation::body_name(*duty.in_force, duty.body())},
                        {"period", duty.period.spoken(Lang::vi)},
                        {"due", short_date(duty.due)},
                        {"held", meeting_held ? short_date(*meeting_held->value.date) : ""},
                        {"planned", meeting_held ? "" : planned}});
  }
  for (unit::Task const& task : term.c.tasks.all()) {
    record::Item const& item = *task.item;
    if (task.done() || !item.due) continue;
    Model const entry{{"text", unended(*item.text)},
                      {"lead", item.lead ? comrade(term.unit(), item.lead->id, term.as_of()) : gap("cơ quan, người chủ trì")},
                      {"due", short_date(*item.due)}};
    // What falls due in the rest of this period is still ahead too.
    bool const ahead = *item.due >= term.as_of() && *item.due <= next.last();
    if (next.contains(*item.due) || ahead) due.push_back(entry);
    else if (task.overdue(term.as_of()) && *item.due < next.first()) overdue.push_back(entry);
  }
  return {{"meetings", meetings},       {"meetings_any", !meetings.empty()}, {"due", due},
          {"due_any", !due.empty()}, {"overdue", overdue},                {"overdue_any", !overdue.empty()}};
}

}  // namespace bcd::form
