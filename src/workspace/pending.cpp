#include "pending.hpp"

#include <algorithm>
#include <tuple>

#include "bcd/ledger/tasks.hpp"
#include "bcd/workspace/extend_task.hpp"

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

// Returns what a record asks of the member whom it names, in words.
class PendingWords {
 public:
  PendingWords(unit::Unit const& unit, std::string const& member) : unit_{unit}, member_{member} {}

  Arg operator()(unit::Record<record::Member> const& one, source::Span span) const {
    for (auto const& leave : *one->leave) {
      if (leave->substitute.span.begin != span.begin) continue;
      Args const args{{"who", *one->name}, {"from", *leave->from}, {"to", day(leave->to)}};
      return leave->to
                 ? Arg{{"đi thay {who} nghỉ từ {from} đến {to}", "stands in for {who} on leave from {from} to {to}"},
                       args}
                 : Arg{{"đi thay {who} nghỉ từ {from}", "stands in for {who} on leave from {from}"}, args};
    }
    return {{"có tên trong hồ sơ của {who}", "is named in the record of {who}"}, {{"who", *one->name}}};
  }
  Arg operator()(unit::Record<record::Meeting> const& one, source::Span) const {
    return {
        {"có tên trong cuộc họp dự kiến của {body} ngày {date}", "is named in the planned meeting of {body} on {date}"},
        {{"body", name(one->body->id, *one->date)}, {"date", *one->date}}};
  }
  Arg operator()(unit::Record<record::Delegation> const& one, source::Span) const {
    bool const gives = one->from->id == member_;
    Args const args{{"who", name(gives ? one->to->id : one->from->id, *one->since)}, {"until", day(one->until)}};
    if (gives)
      return one->until
                 ? Arg{{"đang ủy quyền cho {who} đến {until}", "delegates to {who} until {until}"}, args}
                 : Arg{{"đang ủy quyền cho {who}, chưa ghi ngày hết", "delegates to {who}, without an end"}, args};
    return one->until
               ? Arg{{"được {who} ủy quyền đến {until}", "acts for {who} by delegation until {until}"}, args}
               : Arg{{"được {who} ủy quyền, chưa ghi ngày hết", "acts for {who} by delegation, without an end"}, args};
  }
  Arg operator()(unit::Record<record::Inspection> const& one, source::Span) const {
    return {{"có tên trong cuộc kiểm tra từ {from} đến {to}", "is named in the inspection from {from} to {to}"},
            {{"from", *one->from}, {"to", *one->to}}};
  }
  Arg operator()(unit::Record<record::Consultation> const& one, source::Span) const {
    return {{"có tên trong văn bản lấy ý kiến, hạn {due}", "is named in the consultation, due {due}"},
            {{"due", *one->due}}};
  }
  Arg operator()(unit::Record<record::Request> const& one, source::Span) const {
    return {{"phải báo cáo theo yêu cầu '{what}', hạn {due}", "owes a report on the request '{what}', due {due}"},
            {{"what", *one->subject}, {"due", *one->due}}};
  }
  Arg operator()(unit::Record<record::Incoming> const& one, source::Span) const {
    Args const args{{"what", *one->title}, {"due", day(one->due)}};
    return one->due
               ? Arg{{"được giao xử lý văn bản đến '{what}', hạn {due}", "is to deal with '{what}', due {due}"}, args}
               : Arg{{"được giao xử lý văn bản đến '{what}'", "is to deal with '{what}'"}, args};
  }
  template <class Kind>
  Arg operator()(unit::Record<Kind> const&, source::Span) const {
    return Arg{record::kind_info<Kind>.title};
  }

 private:
  std::string name(std::string_view id, Date on) const { return unit_.name_of(id, on); }
  static Arg day(record::At<Date> const& at) { return at ? Arg{*at} : Arg{""}; }

  unit::Unit const& unit_;
  std::string const& member_;
};

// True if the record is a meeting of a body in which the member has a seat besides the one that ends.
bool goes_on(auto const&...) { return false; }
bool goes_on(unit::Unit const& unit, std::string const& member, record::Seat const& ended,
             record::Meeting const& meeting) {
  record::Seat const* const seat = unit.seat(member, meeting.body->id, *meeting.date);
  return seat && seat != &ended;
}

}  // namespace

std::vector<Pending> pending_after(unit::Unit const& unit, Date as_of, std::string const& member,
                                   record::Seat const& ended, Date on) {
  std::vector<Pending> all;
  ledger::TaskBook const book{unit, std::max(as_of, on + 1)};
  PendingWords const words{unit, member};
  for (ledger::Task const& task : book.all()) {
    bool const leads = task.holder == member, helps = record::has(task.item->partners, member);
    if (!task.open() || !(leads || helps)) continue;
    Args args{{"task", task.id}, {"due", task.item->due ? Arg{*task.item->due} : Arg{"…"}}};
    args.push_back(
        {"then",
         was_decidable(unit, as_of, task)
             ? Arg{Text{"giao lại: bcd extend {task} --lead … --to …", "reassign: bcd extend {task} --lead … --to …"},
                   args}
             : Arg{Text{"giao lại: phải có cuộc họp quyết định và thông báo kết luận, rồi bcd extend "
                        "{task} --lead … --to …",
                        "reassign: a meeting must decide it and issue its conclusion first, then bcd "
                        "extend {task} --lead … --to …"},
                   args}});
    all.push_back({task.file->path(), task.file->position(task.item->no.span.begin).line,
                   leads ? Arg{Text{"nhiệm vụ {task} do người này chủ trì, hạn {due}; {then}",
                                    "leads the task {task}, due {due}; {then}"},
                               args}
                         : Arg{Text{"nhiệm vụ {task} có người này phối hợp, hạn {due}",
                                    "is a partner in the task {task}, due {due}"},
                               args}});
  }
  unit.each_table([&](auto const& table) {
    using Kind = typename std::remove_cvref_t<decltype(table)>::Kind;
    for (auto const& one : table.all) {
      if (!one.whole || !is_open(one.value, on) || goes_on(unit, member, ended, one.value)) continue;
      bool named = false;
      record::each_reference(record::kind_info<Kind>, &one.value,
                             [&](record::Target targets, std::string_view id, source::Span span) {
                               if (named || !names(targets, id, member)) return;
                               named = true;
                               all.push_back({one.file->path(), one.file->position(span.begin).line, words(one, span)});
                             });
    }
  });
  std::ranges::sort(all, {}, [](Pending const& one) { return std::tuple{one.path, one.line}; });
  return all;
}

}  // namespace bcd::workspace
