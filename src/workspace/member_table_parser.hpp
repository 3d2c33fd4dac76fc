// Parses a roster into drafts of new members: the table as a whole, its rows, and the seats of each row.
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "bcd/text/fold.hpp"
#include "bcd/workspace/member_table.hpp"
#include "member_headings.hpp"
#include "member_titles.hpp"
#include "table_cells.hpp"
#include "table_days.hpp"

namespace bcd::workspace {

class MemberTableParser {
 public:
  MemberTableParser(unit::Unit const& unit, source::CsvTable const& table, MemberReading const& how)
      : unit_{unit}, table_{table}, how_{how}, regulation_{*unit.in_force(how.from).regulation} {
    for (auto const& member : unit.members.all) {
      recorded_.try_emplace(plain_words(*member->name), &member);
      alike_.try_emplace(fold(*member->name), *member->name);
      ids_.insert(member.id);
    }
  }
  // Returns what was read, including the reason if the table cannot be imported. Call it once.
  MemberTable read();

 private:
  using CsvRow = source::CsvRow;
  using Seats = std::vector<NamedSeat>;

  // ---- the table as a whole (member_table.cpp)
  // Returns the result without members, with the reason.
  MemberTable unfit(Text what, Args args = {});
  // Returns an error unless the role of every person is given in exactly one way: by a column of roles or by --role.
  std::optional<Saying> unfit_roles();

  // ---- titles of lists and of their sections (member_sections.cpp)
  // Returns the body whose list the rows above the headings announce: "DANH SÁCH TỔ GIÚP VIỆC". "" if they name none.
  std::string titled_body() const;
  // Returns true if the row is the heading of a section that names a body: "II. TỔ GIÚP VIỆC". The rows below it
  // belong to that body.
  bool is_section(CsvRow const& row);

  // ---- rows (member_rows.cpp)
  // Processes one row: the seats of a new person, or further seats of a person in a row above.
  void row(CsvRow const& row);
  // Returns false and refuses the row if its cells are not those of a person.
  bool is_fit(CsvRow const& row);
  // Refuses the row and returns true if the name differs from a known one in diacritics only: it may be a slip of the
  // pen or another person, which only people can decide.
  bool is_like_another(CsvRow const& row, std::string const& name);
  // Handles a person who already has a record. Nothing is done if the row agrees with it. If it differs the row is
  // refused, because a table must not change a record.
  void meet(CsvRow const& row, unit::Record<record::Member> const& member, Seats const& seats);
  // Adds a member with these seats. Returns false if the row is refused.
  bool add_member(CsvRow const& row, std::string const& name, Seats const& seats);
  // Adds the seats of a further row of the same person. The row is refused if it contradicts the earlier one.
  void add_seats(CsvRow const& row, NewMember& member, Seats const& seats);
  // Fills in the telephone number. Returns false and refuses the row if a spreadsheet has lost digits of it.
  bool fill_phone(CsvRow const& row, record::Draft& draft);
  // Fills in the agency, the order and the contacts. Returns false and refuses the row if one is wrong.
  bool fill_office(CsvRow const& row, record::Draft& draft);
  // Returns an id that neither a record nor an earlier row has; "" if the name gives no id.
  std::string free_id(std::string const& name);

  // ---- seats of a row (member_seats.cpp)
  // Appends the seats that the row names. Returns false and refuses the row if it names none or an unknown one.
  bool read_seats(CsvRow const& row, Seats& seats);
  // Fills in the days of the seat. Returns false and refuses the row if one is not a day or the days are in the wrong
  // order.
  bool read_days(CsvRow const& row, record::Draft& draft, std::string const& seat);
  // Fills in the seats, the first as item `at` of the draft's seats. Returns false and refuses the row if a day is
  // wrong. The decision number applies to the first seat of the row only, because another body is set up by another
  // decision.
  bool fill_seats(CsvRow const& row, record::Draft& draft, std::size_t at, Seats const& seats);

  // ---- cells
  // Returns the cell on one line, or "" if the row has none there.
  std::string text_of(CsvRow const& row, std::size_t place) const;
  std::string cell(CsvRow const& row, Column column) const;
  // Each refuses the row with the reason, at a cell, and returns false.
  bool refuse_at(CsvRow const& row, int column, Text why, Args args = {});
  bool refuse(CsvRow const& row, Column column, Text why, Args args = {});

  unit::Unit const& unit_;
  source::CsvTable const& table_;
  MemberReading const& how_;
  regulation::Regulation const& regulation_;
  Headings head_;
  std::map<Column, DayColumn> days_;
  std::optional<NamedSeat> everyone_;
  std::string title_, section_;  // the bodies named by the title of the list and of the current section; "" if none
  std::unordered_map<std::string, unit::Record<record::Member> const*> recorded_;  // by name, whatever its case
  std::unordered_map<std::string, std::size_t> new_;    // from the rows above, by name, whatever its case
  std::unordered_map<std::string, std::string> alike_;  // the names of both, by the name without diacritics
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, int> last_number_;  // last number given to people with the same name
  MemberTable out_;
};

}  // namespace bcd::workspace
