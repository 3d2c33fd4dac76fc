// Parses a roster into drafts of new members: the table as a whole, its rows, and the seats of each row.
#pragma once
#include <map>
#include <optional>
#include <set>
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
      recorded_[name_key(*member->name)].push_back(&member);
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

  // Reports the lines of new people whose cell is empty below one that is not, which may have been merged with it.
  void tell_blanks();

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
  // Returns the record of the person; null if there is none.
  unit::Record<record::Member> const* record_of(CsvRow const& row, std::string const& name) const;
  // Returns false and refuses the row if its id is not valid or that of somebody else.
  bool is_own_id(CsvRow const& row, std::string const& name);
  // Remembers the line if a cell of the row is empty below one that is not.
  void note_blanks(CsvRow const& row, bool added);
  // Refuses the row and returns true if the name differs from a known one in diacritics only: it may be a slip of the
  // pen or another person, which only people can decide.
  bool is_like_another(CsvRow const& row, std::string const& name);

  // ---- people already known (member_known.cpp)
  // Handles a person who already has a record. Nothing is done if the row agrees with it. If it differs the row is
  // refused, because a table must not change a record.
  void meet(CsvRow const& row, unit::Record<record::Member> const& member, Seats const& seats);
  // True if the days that the row gives for the seat at the index are those of the recorded seat.
  bool has_days(CsvRow const& row, record::Seat const& seat, std::size_t index, std::size_t count) const;
  // Adds the seats of a further row of the same person. The row is refused if it contradicts the earlier one.
  void add_seats(CsvRow const& row, NewRow& member, Seats const& seats);

  // ---- new people (member_rows.cpp)
  // Adds a member with these seats. Returns false if the row is refused.
  bool add_member(CsvRow const& row, std::string const& name, Seats const& seats);
  // Fills in the telephone number. Returns false and refuses the row if a spreadsheet has lost digits of it.
  bool fill_phone(CsvRow const& row, record::Draft& draft);
  // Fills in the agency, the order and the contacts. Returns false and refuses the row if one is wrong.
  bool fill_office(CsvRow const& row, record::Draft& draft);
  // Returns the id of the row, or one made of the name that neither a record nor an earlier row has; "" if the name
  // gives none.
  std::string free_id(CsvRow const& row, std::string const& name);

  // ---- seats of a row (member_seats.cpp)
  // Appends the seats that the row names. Returns false and refuses the row if it names none or an unknown one.
  bool read_seats(CsvRow const& row, Seats& seats);
  // Appends the seat that the title names, in the body if one is given. Returns false and refuses the row if it names
  // none.
  bool read_seat(CsvRow const& row, RoleColumn const& column, std::string const& title, std::string const& body,
                 Seats& seats);
  // Returns the part of a cell that is about one of several seats: of as many values separated by ';' the one at the
  // index, otherwise the whole.
  std::string seat_cell(CsvRow const& row, Column column, std::size_t index, std::size_t count) const;
  // Fills in the days of the seat. Returns false and refuses the row if one is not a day or the days are in the wrong
  // order.
  bool read_days(CsvRow const& row, record::Draft& draft, std::string const& seat, std::size_t index,
                 std::size_t count);
  // Fills in the seats, the first as item `at` of the draft's seats. Returns false and refuses the row if a day is
  // wrong. The decision number applies to the first seat of the row only, because another body is set up by another
  // decision.
  bool fill_seats(CsvRow const& row, record::Draft& draft, std::size_t at, Seats const& seats);

  // ---- cells
  // True if at least half of the names have a form of address before them.
  bool addresses_all() const;
  // Returns the name in the row, without a form of address.
  std::string name_in(CsvRow const& row) const { return person_name(cell(row, Column::name), all_addressed_); }
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
  bool all_addressed_ = true;
  std::optional<NamedSeat> everyone_;
  std::string title_, section_;  // the bodies named by the title of the list and of the current section; "" if none
  std::unordered_map<std::string, std::vector<unit::Record<record::Member> const*>> recorded_;  // by name_key
  std::unordered_map<std::string, std::size_t> new_;    // from the rows above, by name_key and the id if it is given
  std::unordered_map<std::string, std::string> alike_;  // the names of both, by the name without diacritics
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, int> last_number_;  // last number given to people with the same name
  std::set<Column> filled_;                           // columns with a cell that is not empty in a row above
  std::map<Column, std::vector<int>> blank_below_;    // lines whose cell is empty although the column is filled above
  MemberTable out_;
};

}  // namespace bcd::workspace
