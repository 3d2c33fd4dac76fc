// Checks clauses one by one and for conflicts, in a regulation or among a unit's house rules.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "bcd/record/clause.hpp"
#include "bcd/record/file_rules.hpp"
#include "one_clause.hpp"

namespace bcd::regulation {

// One per regulation, or per list of house rules: it keeps the clauses checked so far. Its findings are about `file`.
class ClauseChecker {
 public:
  ClauseChecker(source::File const& file, record::Findings& out) : file_{file}, out_{out} {}

  source::File const& file() const { return file_; }
  // Each appends a finding: an invalid value, an id given twice, a missing key.
  void bad(source::Span span, std::string value, Arg expected, Arg hint = "");
  void twice(source::Span span, std::string id, Text other);
  void missing(source::Span span, std::string_view key, Text kind, Arg title);

  // Appends a finding for each error of the clause, and one if it conflicts with a clause checked before: one of its
  // article and kind on the same matter and some kind of meeting. `article` is "" for a house rule. `branch`: the
  // reading and value of the clause's `under`, or "". The same clause may occur once for each value.
  void check(record::Clause const& clause, std::string const& article, std::string const& branch);

 private:
  // Appends a finding on the second of two keys of which a clause may have only one.
  void only_one(source::Span span, std::string_view second, Text keys);
  void check_levels(record::ReportClause const& clause);
  void check_cadence(record::Clause const& clause);
  void check_due_days(record::DueDays const& days, record::Recurrence const& clause);
  void check_alike(record::Clause const& clause, std::string const& article);
  void check_lists(record::FieldInfo const& field, record::Clause const& clause);

  source::File const& file_;
  record::Findings& out_;
  struct Settled {
    std::string branch;
    MeetingScope scope;
  };
  bool is_settled(std::string const& id, Settled const& clause) const;

  std::unordered_map<std::string, std::vector<Settled>> settled_;  // article, kind and matter -> the clauses on it
  std::unordered_map<std::string, std::string> duties_;            // what a clause requires in a period -> its article
};

}  // namespace bcd::regulation
