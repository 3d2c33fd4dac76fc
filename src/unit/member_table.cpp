#include "bcd/unit/member_table.hpp"

#include <algorithm>
#include <map>

#include "bcd/text/fold.hpp"
#include "bcd/text/utf8.hpp"
#include "bcd/unit/new_record.hpp"
#include "member_columns.hpp"

namespace bcd::unit {
namespace {

constexpr int header_rows = 10;  // a roster may have a title or two above its headings

bool holds_citizen_number(std::string_view cell) {
  std::size_t digits = 0;
  for (std::size_t i = 0; i <= cell.size(); ++i) {
    if (i < cell.size() && cell[i] >= '0' && cell[i] <= '9') ++digits;
    else if (digits == 12) return true;
    else if (i < cell.size() && cell[i] != ' ' && cell[i] != '.') digits = 0;
  }
  return false;
}

class Reading {
 public:
  Reading(Unit const& unit, source::CsvTable const& table, Date from, Lang lang) : unit_{unit}, table_{table}, regulation_{*unit.in_force(from).regulation}, from_{from}, lang_{lang} {}

  MemberTable read() {
    std::size_t const header = find_header();
    if (header == table_.rows.size()) return std::move(out_);
    out_.headed = true;
    for (std::string const& heading : table_.rows[header].cells)
      if (!heading.empty() && column_of(heading) == Column::none) out_.unused.push_back(heading);
    for (std::size_t i = header + 1; i < table_.rows.size(); ++i) row(table_.rows[i]);
    return std::move(out_);
  }

 private:
  std::size_t find_header() {
    for (std::size_t i = 0; i < std::min<std::size_t>(table_.rows.size(), header_rows); ++i) {
      columns_.clear();
      for (std::size_t cell = 0; cell < table_.rows[i].cells.size(); ++cell)
        if (Column const column = column_of(table_.rows[i].cells[cell]); column != Column::none) columns_.try_emplace(column, cell);
      if (columns_.contains(Column::name)) return i;
    }
    return table_.rows.size();
  }

  std::string cell(source::CsvRow const& row, Column column) const {
    auto const place = columns_.find(column);
    if (place == columns_.end() || place->second >= row.cells.size()) return {};
    std::string text = utf8::to_nfc(row.cells[place->second]);
    std::ranges::replace(text, '\n', ' ');
    std::erase(text, '\r');
    return text;
  }
  bool refuse(source::CsvRow const& row, Column column, Text why, Args args = {}) {
    auto const place = columns_.find(column);
    out_.refused.push_back({row.line, place == columns_.end() ? 0 : int(place->second) + 1, cell(row, Column::name), why, std::move(args)});
    return false;
  }

  // One row: a seat of a new person, or one more of a person met above.
  void row(source::CsvRow const& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!holds_citizen_number(row.cells[i])) continue;
      out_.refused.push_back({row.line, int(i) + 1, cell(row, Column::name), {"ô này có dãy 12 chữ số giống số định danh cá nhân; hồ sơ không cần và không được lưu số ấy, xóa đi rồi nhập lại", "this cell has 12 digits that look like a citizen's number; records need none and must not hold one: delete it and import again"}, {}});
      return;
    }
    std::string const name = cell(row, Column::name), post = cell(row, Column::post);
    if (name.empty()) {
      refuse(row, Column::name, {"thiếu họ và tên", "there is no name"});
      return;
    }
    std::optional<NamedSeat> const seat = read_seat(row);
    if (!seat) return;
    for (auto const& member : unit_.members.all)
      if (member.whole && fold(*member->name) == fold(name)) {
        refuse(row, Column::name, {"đã có ({path}); không ghi đè", "is there already ({path}); not overwritten"}, {{"path", member.file->path()}});
        return;
      }
    auto const same = std::ranges::find_if(out_.members, [&](NewMember const& one) { return fold(one.draft.text("name")) == fold(name); });
    if (same != out_.members.end()) add_seat(row, *same, *seat);
    else add_member(row, name, post, *seat);
  }

  std::optional<NamedSeat> read_seat(source::CsvRow const& row) {
    std::string const title = cell(row, Column::role), body_text = cell(row, Column::body);
    std::string const body = body_text.empty() ? "" : body_of(regulation_, body_text);
    if (!body_text.empty() && body.empty()) {
      refuse(row, Column::body, {"quy chế không có ban, tổ '{body}'", "the regulation has no body '{body}'"}, {{"body", body_text}});
      return std::nullopt;
    }
    if (title.empty()) {
      std::string const home = body.empty() ? *(*regulation_.record->bodies).front()->id : body;
      return NamedSeat{home, record::Role::member};
    }
    auto const seat = seat_of(regulation_, title, body);
    if (!seat) refuse(row, Column::role, {"'{title}' không phải chức danh nào của ban, tổ trong quy chế; ghi như quy chế, hoặc head, standing-deputy, deputy, standing-member, member", "'{title}' is no title of a body of the regulation; write it as there, or head, standing-deputy, deputy, standing-member, member"}, {{"title", title}});
    return seat;
  }

  // Days of the seat; false when one is no day, and the row is refused.
  bool read_days(source::CsvRow const& row, record::Draft& draft, std::string const& seat) {
    for (auto const& [column, key] : {std::pair{Column::from, "from"}, {Column::to, "to"}}) {
      std::string const text = cell(row, column);
      if (text.empty() && column == Column::to) continue;
      std::optional<Date> const day = text.empty() ? std::optional{from_} : day_of(text);
      if (!day) return refuse(row, column, {"'{value}' không phải ngày; viết 2026-03-25 hoặc 25/3/2026", "'{value}' is no day; write 2026-03-25 or 25/3/2026"}, {{"value", text}});
      draft.fill(seat + "." + key, day->str());
    }
    std::optional<Date> const from = draft.read<Date>(seat + ".from"), to = draft.read<Date>(seat + ".to");
    if (to && *to < *from) return refuse(row, Column::to, {"ngày kết thúc {to} trước ngày bắt đầu {from}", "the last day {to} is before the first {from}"}, {{"to", *to}, {"from", *from}});
    return true;
  }

  bool fill_seat(source::CsvRow const& row, record::Draft& draft, std::string const& seat, NamedSeat const& named) {
    draft.fill(seat + ".body", named.body);
    draft.fill(seat + ".role", std::string{record::word_id(named.role)});
    if (std::string const decision = cell(row, Column::decision); !decision.empty()) draft.fill(seat + ".decision", decision);
    return read_days(row, draft, seat);
  }

  void add_member(source::CsvRow const& row, std::string const& name, std::string const& post, NamedSeat const& seat) {
    record::Draft draft{record::kind_info<record::Member>, lang_};
    draft.fill("name", name);
    if (!post.empty()) draft.fill("post", post);
    if (!fill_office(row, draft) || !fill_seat(row, draft, "seats.0", seat)) return;
    std::string const id = free_id(name);
    if (id.empty()) {
      refuse(row, Column::name, {"không đặt được mã từ '{name}'", "no id can be made of '{name}'"}, {{"name", name}});
      return;
    }
    out_.members.push_back({std::move(draft), id, {{seat.body, seat.role}}, {row.line}});
  }

  bool fill_office(source::CsvRow const& row, record::Draft& draft) {
    if (std::string const text = cell(row, Column::agency); !text.empty()) {
      record::Agency const* const agency = agency_of(unit_, text);
      if (!agency) {
        std::vector<std::string_view> known;
        for (auto const& one : *unit_.unit().agencies) known.push_back(*one->name);
        return refuse(row, Column::agency, {"bcd.yaml chưa khai cơ quan '{agency}'{hint}; thêm vào agencies rồi nhập lại", "bcd.yaml names no agency '{agency}'{hint}; add it to agencies and import again"}, {{"agency", text}, {"hint", did_you_mean(text, known)}});
      }
      draft.fill("agency", *agency->id);
    }
    if (std::string const text = cell(row, Column::order); !text.empty()) {
      record::Whole<1, 9999> order;
      if (!record::shape_info<record::Whole<1, 9999>>.read(text, &order)) return refuse(row, Column::order, {"thứ tự '{value}' phải là số nguyên từ 1 đến 9999", "order '{value}' must be a whole number from 1 to 9999"}, {{"value", text}});
      draft.fill("order", text);
    }
    for (auto const& [column, key] : {std::pair{Column::area, "area"}, {Column::email, "email"}, {Column::phone, "phone"}})
      if (std::string const text = cell(row, column); !text.empty()) draft.fill(key, text);
    return true;
  }

  void add_seat(source::CsvRow const& row, NewMember& member, NamedSeat const& seat) {
    std::string const post = cell(row, Column::post);
    if (fold(post) != fold(member.draft.text("post"))) {
      refuse(row, Column::post, {"trùng họ tên với dòng {line} mà khác chức vụ, không rõ một hay hai người; cùng người thì ghi cùng chức vụ, khác người thì lập riêng: bcd new member MÃ", "the same name as on line {line} with another post: one person or two? Give one person one post; make the other with: bcd new member ID"}, {{"line", member.lines.front()}});
      return;
    }
    for (auto const& [column, key] : {std::pair{Column::area, "area"}, {Column::email, "email"}, {Column::phone, "phone"}})
      if (std::string const text = cell(row, column); !text.empty() && text != member.draft.text(key)) {
        refuse(row, column, {"'{value}' khác với dòng {line} của cùng một người", "'{value}' differs from line {line} of the same person"}, {{"value", text}, {"line", member.lines.front()}});
        return;
      }
    if (std::string const text = cell(row, Column::agency); !text.empty()) {
      record::Agency const* const agency = agency_of(unit_, text);
      if (!agency || *agency->id != member.draft.text("agency")) {
        refuse(row, Column::agency, {"'{value}' khác với dòng {line} của cùng một người", "'{value}' differs from line {line} of the same person"}, {{"value", text}, {"line", member.lines.front()}});
        return;
      }
    }
    if (std::ranges::any_of(member.seats, [&](HeldSeat const& one) { return one.body == seat.body; })) {
      refuse(row, Column::role, {"người này đã có vị trí trong '{body}' ở dòng {line}", "this person has a seat in '{body}' on line {line} already"}, {{"body", seat.body}, {"line", member.lines.front()}});
      return;
    }
    record::Draft with = member.draft;
    if (!fill_seat(row, with, "seats." + std::to_string(member.seats.size()), seat)) return;
    member.draft = std::move(with);
    member.seats.push_back({seat.body, seat.role});
    member.lines.push_back(row.line);
  }

  // An id no record has, and nobody above.
  std::string free_id(std::string const& name) const {
    std::string const first = id_of(name, 40);
    auto const taken = [&](std::string const& id) {
      return !path_of(unit_, record::kind_info<record::Member>, id).empty() || std::ranges::any_of(out_.members, [&](NewMember const& one) { return one.id == id; });
    };
    std::string id = first;
    for (int next = 2; !first.empty() && taken(id); ++next) id = first + "-" + std::to_string(next);
    return id;
  }

  Unit const& unit_;
  source::CsvTable const& table_;
  regulation::Regulation const& regulation_;
  Date from_;
  Lang lang_;
  std::map<Column, std::size_t> columns_;
  MemberTable out_;
};

}  // namespace

MemberTable members_of(Unit const& unit, source::CsvTable const& table, Date from, Lang lang) { return Reading{unit, table, from, lang}.read(); }

}  // namespace bcd::unit
