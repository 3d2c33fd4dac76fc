#include "bcd/workspace/end_seat.hpp"

#include <algorithm>

#include "bcd/ledger/tasks.hpp"
#include "bcd/record/unit_record.hpp"
#include "bcd/source/insert.hpp"
#include "bcd/source/yaml_text.hpp"
#include "named_id.hpp"
#include "pending.hpp"

namespace bcd::workspace {
namespace {

Refusal no_member(unit::Unit const& unit, std::string const& id, Date day) {
  std::vector<std::string_view> ids;
  for (auto const& one : unit.members.all) ids.push_back(one.id);
  if (unit.members.known(id))
    return {{"hồ sơ của '{id}' có lỗi; sửa trước, xem: bcd check",
             "the record of '{id}' is faulty; fix it first, see: "
             "bcd check"},
            {{"id", id}}};
  return {{"không có thành viên nào mang mã '{id}'{hint}", "no member has the id '{id}'{hint}"},
          {{"id", id}, {"hint", did_you_mean_name(unit, day, record::Target::member, id, ids)}}};
}

// Returns the seats in words: "committee từ 2026-01-01 đến 2026-06-30; support-team từ 2026-01-01".
Arg seats_in_words(record::Member const& member) {
  std::string vi, en;
  for (auto const& seat : *member.seats) {
    vi += (vi.empty() ? "" : "; ") + seat->body->id + " từ " + seat->from->str();
    en += (en.empty() ? "" : "; ") + seat->body->id + " from " + seat->from->str();
    if (seat->to) vi += " đến " + seat->to->str(), en += " to " + seat->to->str();
  }
  return {vi, en};
}

// Returns the index of the seat that can end on the day.
Result<std::size_t> find_seat(unit::Unit const& unit, record::Member const& member, SeatEnd const& asked) {
  auto const& seats = *member.seats;
  Args const args{{"member", asked.member}, {"body", asked.body}, {"on", asked.on}, {"seats", seats_in_words(member)}};
  std::vector<std::size_t> in_body, open;  // indexes in the list of the record
  for (std::size_t i = 0; i < seats.size(); ++i) {
    if (!asked.body.empty() && seats[i]->body->id != asked.body) continue;
    in_body.push_back(i);
    if (!seats[i]->to || *seats[i]->to > asked.on) open.push_back(i);
  }
  if (in_body.empty()) {
    std::vector<std::string_view> bodies;
    for (auto const& seat : seats) bodies.push_back(seat->body->id);
    Args with = args;
    with.push_back({"hint", did_you_mean_name(unit, asked.on, record::Target::body, asked.body, bodies)});
    return Refusal{{"{member} không giữ vị trí nào trong '{body}'{hint}; các vị trí: {seats}",
                    "{member} has no seat in '{body}'{hint}; the seats: {seats}"},
                   with};
  }
  std::erase_if(open, [&](std::size_t i) { return *seats[i]->from > asked.on; });
  if (open.size() == 1) return open.front();
  if (open.size() > 1)
    return Refusal{{"ngày {on} {member} giữ nhiều vị trí; chọn bằng --body: {seats}",
                    "on {on} {member} has several seats; choose with --body: {seats}"},
                   args};
  return Refusal{
      {"không có vị trí nào của {member} để kết thúc ngày {on}: vị trí đã kết thúc từ trước, hoặc bắt đầu sau "
       "ngày ấy ({seats})",
       "{member} has no seat to end on {on}: it has ended already, or begins after that day ({seats})"},
      args};
}

}  // namespace

Result<EndedSeat> end_seat(unit::Unit const& unit, Date as_of, SeatEnd const& asked) {
  auto const* const member = unit.members.find(asked.member);
  if (!member) return no_member(unit, asked.member, asked.on);
  auto const index = find_seat(unit, member->value, asked);
  if (!index) return index.refusal();
  record::Seat const& seat = *(*member->value.seats)[*index];
  if (!asked.number.empty() && seat.notice)
    return Refusal{
        {"vị trí này đã ghi văn bản thông báo (notice: {number}); bỏ --decision, hoặc sửa notice bằng tay",
         "a notice of this seat is recorded already ({number}); remove --decision, or change notice by hand"},
        {{"number", *seat.notice->number}}};
  source::File const& file = *member->file;
  source::Document const document = source::parse_yaml(file);
  source::Node const& node = document.root.find("seats")->items[*index];
  EndedSeat ended{{file.path(), std::string{file.bytes()}, {}}, {}};
  std::vector<source::NewEntry> to, notice;
  if (seat.to) ended.change.edits.push_back({seat.to.span, asked.on.str()});
  else to.push_back({"to", asked.on.str()});
  if (!asked.number.empty())
    notice.push_back({"notice", source::in_braces({{"number", source::scalar_text(asked.number)},
                                                   {"date", asked.dated.value_or(asked.on).str()}})});
  // The order of the keys is that of the kind: from, to, decision, notice.
  std::string_view const before_notice = seat.decision ? "decision" : seat.to ? "to" : "from";
  if (before_notice == "from") to.insert(to.end(), notice.begin(), notice.end());
  else if (!notice.empty())
    ended.change.edits.push_back(source::after_entry(file, document, node, before_notice, notice));
  if (!to.empty()) ended.change.edits.push_back(source::after_entry(file, document, node, "from", to));
  ended.pending = pending_after(unit, as_of, asked.member, seat, asked.on);
  return ended;
}

}  // namespace bcd::workspace
