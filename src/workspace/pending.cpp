#include "pending.hpp"

#include <algorithm>
#include <tuple>

#include "bcd/ledger/tasks.hpp"

namespace bcd::workspace {
namespace {

// True if the record still asks for something of those it names after the day.
bool is_open(auto const&, Date) { return false; }
bool is_open(record::Meeting const& one, Date on) {
  return *one.status == record::MeetingStatus::planned && one.last_day() > on;
}
bool is_open(record::Delegation const& one, Date on) { return !one.until || *one.until > on; }
bool is_open(record::Inspection const& one, Date on) { return *one.to > on; }
bool is_open(record::Consultation const& one, Date on) { return *one.due > on; }
bool is_open(record::Request const& one, Date on) { return *one.due > on; }
bool is_open(record::Incoming const& one, Date) { return !one.answered; }
bool is_open(record::Member const& one, Date on) {
  return std::ranges::any_of(*one.leave, [&](auto const& leave) { return !leave->to || *leave->to > on; });
}

bool names(record::Target targets, std::string_view id, std::string const& member) {
  return record::includes(targets, record::Target::member) && id == member;
}

}  // namespace

std::vector<Pending> pending_after(unit::Unit const& unit, Date as_of, std::string const& member, Date on) {
  std::vector<Pending> all;
  ledger::TaskBook const book{unit, std::max(as_of, on + 1)};
  for (ledger::Task const& task : book.all()) {
    bool const leads = task.holder == member, helps = record::has(task.item->partners, member);
    if (!task.open() || !(leads || helps)) continue;
    Args const args{{"task", task.id}, {"due", task.item->due ? Arg{*task.item->due} : Arg{"…"}}};
    all.push_back({task.file->path(), task.file->position(task.item->no.span.begin).line,
                   leads
                       ? Arg{Text{"nhiệm vụ {task} do người này chủ trì, hạn {due}; giao lại: bcd extend {task} --lead "
                                  "… --to …",
                                  "leads the task {task}, due {due}; reassign: bcd extend {task} --lead … --to …"},
                             args}
                       : Arg{Text{"nhiệm vụ {task} có người này phối hợp, hạn {due}",
                                  "is a partner in the task {task}, due {due}"},
                             args}});
  }
  unit.each_table([&](auto const& table) {
    using Kind = typename std::remove_cvref_t<decltype(table)>::Kind;
    for (auto const& one : table.all) {
      if (!one.whole || !is_open(one.value, on)) continue;
      bool named = false;
      record::each_reference(
          record::kind_info<Kind>, &one.value, [&](record::Target targets, std::string_view id, source::Span span) {
            if (named || !names(targets, id, member)) return;
            named = true;
            all.push_back({one.file->path(), one.file->position(span.begin).line, Arg{record::kind_info<Kind>.title}});
          });
    }
  });
  std::ranges::sort(all, {}, [](Pending const& one) { return std::tuple{one.path, one.line}; });
  return all;
}

}  // namespace bcd::workspace
