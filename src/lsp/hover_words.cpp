#include "hover_words.hpp"

#include <algorithm>

#include "bcd/ledger/dues.hpp"
#include "bcd/output/explain.hpp"
#include "written.hpp"

namespace bcd::lsp {
namespace {

using record::Target;

struct IdWords {
  unit::Unit const& unit;
  Date day, today;
  Lang lang;
  std::string say(Text text, Args const& args = {}) const { return fill(text, lang, args); }

  std::string line(Text label, std::string const& value) const {
    return value.empty() ? value : "- " + std::string{label.in(lang)} + ": " + value + "\n";
  }
  std::string days(record::At<Date> const& from, record::At<Date> const& to) const {
    std::string words = say({"từ {day}", "from {day}"}, {{"day", *from}});
    if (to) words += say({" đến hết {day}", " until {day}"}, {{"day", *to}});
    return words;
  }

  std::string member(unit::Record<record::Member> const& one) const {
    std::string text = "**" + *one->name + "** (" + one.id + ")\n\n";
    if (auto const& post = one->post->on(day)) text += line({"Chức vụ", "Post"}, *post);
    if (std::string const& agency = unit.agency_of(one.value, day); !agency.empty())
      text += line({"Cơ quan", "Agency"}, unit.name_of(agency, day));
    bool any = false;
    for (auto const& seat : *one->seats) {
      if (!seat->held_on(day) || unit.regulations.empty()) continue;
      any = true;
      text += "- " + regulation::role_title(*unit.in_force(day).regulation, seat->body->id, *seat->role, lang) + ", " +
              unit.name_of(seat->body->id, day) + ", " + days(seat->from, seat->to) + "\n";
    }
    if (!any) text += say({"- không giữ vị trí nào ngày {day}\n", "- no seat on {day}\n"}, {{"day", day}});
    if (record::Leave const* const leave = unit.leave(one.id, day)) text += line({"Nghỉ", "On leave"}, *leave->reason);
    return text;
  }

  std::string agency(record::Agency const& one) const {
    std::string text = "**" + unit.name_of(*one.id, day) + "** (" + *one.id + ")\n\n";
    if (auto const& kind = one.kind->on(day))
      text += line({"Loại", "Kind"}, std::string{record::word_title(*kind).in(lang)});
    if (one.symbol) text += line({"Ký hiệu", "Symbol"}, *one.symbol);
    std::string people;
    for (auto const& member : unit.members.all)
      if (member.whole && unit.agency_of(member.value, day) == *one.id)
        people += (people.empty() ? "" : ", ") + *member->name;
    return text + line({"Thành viên công tác tại đây", "Members who work here"}, people);
  }

  std::string body(std::string const& id) const {
    std::string text = "**" + unit.name_of(id, day) + "** (" + id + ")\n\n";
    if (unit.regulations.empty()) return text;
    for (auto const& holder : unit.seats(id, day))
      text += "- " + *holder.member->value.name + ", " +
              regulation::role_title(*unit.in_force(day).regulation, id, *holder.seat->role, lang) + "\n";
    return text;
  }

  std::string task(std::string const& id) const {
    if (!unit.judgeable) return task_text(unit, id);
    ledger::TaskBook const book{unit, today};
    for (ledger::Task const& one : book.all()) {
      if (one.id != id) continue;
      std::string text = "**" + id + "**: " + *one.item->text + "\n\n";
      if (std::string const lead = one.lead(); !lead.empty())
        text += line({"Chủ trì", "Lead"}, unit.name_of(lead, day));
      if (one.item->due) text += line({"Hạn", "Due"}, day_words(*one.item->due, lang));
      text += line({"Tình trạng", "State"}, std::string{record::word_title(one.state.status).in(lang)} +
                                                (one.overdue(today) ? say({", quá hạn", ", overdue"}) : ""));
      if (one.state.said_by)
        text += line({"Theo báo cáo", "According to"},
                     one.state.said_by->id + " (" + unit.name_of(one.state.said_by->value.from->id, day) + ")");
      else text += line({"Theo báo cáo", "According to"}, say({"chưa có báo cáo nào", "no report yet"}));
      return text;
    }
    return {};
  }
};

// The findings of a due list do not matter here: waived or not, the day is the same.
std::string dues_on(FileView const& view, unit::Unit const& unit, Date day) {
  std::string text;
  ledger::Ledger const ledger{unit, view.today()};
  auto const span = ledger::DueSpan::of_year(std::max(view.today(), day), day);
  for (ledger::Due const& due : ledger::dues_of(ledger, span)) {
    if (due.limit != day && due.due != day) continue;
    text += "- " + (due.name.empty() ? std::string{} : due.name + ": ") + due.what.in(view.lang());
    for (Citation const& citation : due.citations)
      if (std::string const article = article_words(citation.article, view.lang()); !article.empty())
        text += " (" + article + ")";
    text += "\n";
  }
  return text;
}

}  // namespace

std::string about_id(FileView const& view, Target targets, std::string const& id, Date day) {
  unit::Unit const* const unit = view.records();
  if (!unit) return {};
  auto const may = [&](Target one) { return record::includes(targets, one); };
  IdWords const words{*unit, day, view.today(), view.lang()};
  if (may(Target::member))
    if (auto const* const member = unit->members.find(id)) return words.member(*member);
  if (may(Target::agency))
    if (auto const* const agency = unit->agency(id)) return words.agency(*agency);
  if (may(Target::body) && unit->known_body(id)) return words.body(id);
  if (may(Target::task) && id.find('/') != id.npos) return words.task(id);
  if (std::string const name = name_behind(*unit, targets, id, day, view.lang()); !name.empty())
    return "**" + id + "**: " + name + "\n";
  return {};
}

std::string about_day(FileView const& view, Date day) {
  std::string text = "**" + day_words(day, view.lang()) + "**\n\n";
  unit::Unit const* const unit = view.records();
  regulation::Calendar const& calendar = unit ? unit->calendar : regulation::builtin_calendar();
  bool const weekend = day.weekday() > 5, working = calendar.working(day);
  if (!working && weekend) text += std::string{Text{"- cuối tuần\n", "- weekend\n"}.in(view.lang())};
  if (!working && !weekend) text += std::string{Text{"- ngày nghỉ\n", "- day off\n"}.in(view.lang())};
  if (working && weekend) text += std::string{Text{"- ngày làm bù\n", "- made-up working day\n"}.in(view.lang())};
  if (!unit || !unit->judgeable) return text;
  std::string const dues = dues_on(view, *unit, day);
  return dues.empty() ? text : text + std::string{Text{"\nĐến hạn:\n", "\nDue:\n"}.in(view.lang())} + dues;
}

std::string about_rule(std::string_view id, Lang lang) {
  RuleInfo const* const rule = rule::find(id);
  return rule ? "```\n" + output::rule_text(*rule, lang) + "```" : std::string{};
}

}  // namespace bcd::lsp
