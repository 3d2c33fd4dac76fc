// Describes the changes of one record after another. Private to src/output.
#pragma once
#include <map>
#include <string>

#include "bcd/output/record_diff.hpp"

namespace bcd::output {

// One record of a unit with its type erased. `kind` declares the type of `object`.
struct RecordState {
  record::KindInfo const* kind = nullptr;
  std::string id;
  source::File const* file = nullptr;
  void const* object = nullptr;
  bool whole = false;
};

class DiffWriter {
 public:
  DiffWriter(unit::Unit const* before, unit::Unit const* after, Date as_of, Lang lang)
      : before_{before}, after_{after}, as_of_{as_of}, lang_{lang} {}

  // Adds the changes of one record. `before` or `after` is null if that state does not contain the record, but not
  // both.
  void write(RecordState const* before, RecordState const* after);
  // Adds that something has another id. `page` is the kind of record under which it is said.
  void write(RenamedId const& renamed, record::KindInfo const& page);
  void add(Text text, Args const& args = {}) {
    out.push_back({kind_, record_, fill(text, lang_, args), std::string{of_->name}, id_});
  }
  std::vector<Change> out;

  // ---- values, in record_diff_values.cpp
  // Returns the same text for the same content, however it is written. "" if not given.
  static std::string exact(record::ShapeInfo const& shape, record::AtBase const& at);
  std::string value(record::ShapeInfo const& shape, record::AtBase const& at) const;
  // The value of a field that changes over time, with its first day.
  std::string stage(record::ShapeInfo const& dated, record::AtBase const& at) const;  // "Trưởng phòng từ 2026-03-01"
  // "Nội dung: …; Hạn: …": the fields that are given, except the one with the key `but`.
  std::string summary(record::KindInfo const& kind, void const* object, std::string_view but = {}) const;
  std::string name(std::string_view id) const;    // of a member, an agency or a body; the id itself if unknown
  std::string figure(std::string_view id) const;  // the name in bcd.yaml, else the id
  std::string role(record::Seat const& seat) const;
  std::string title(record::FieldInfo const& field) const;

  // ---- fields one by one, in record_diff_fields.cpp
  void fields(record::KindInfo const& kind, void const* before, void const* after, std::string const& trail);
  void field(std::string const& label, record::ShapeInfo const& shape, record::AtBase const& before,
             record::AtBase const& after);

  // ---- specific sentences, in record_diff_said.cpp and record_diff_said_fields.cpp. Each returns false if it has
  // none, so that the general sentence is used.
  bool said_new(RecordState const& entry);
  bool said_field(record::KindInfo const& kind, record::FieldInfo const& field, void const* before, void const* after);
  bool said_added(record::KindInfo const& kind, void const* item);
  bool said_removed(record::KindInfo const& kind, void const* item);

  std::string task(record::Item const& item) const;
  // Returns the reason why a task is late or moved: the note on the task in a report that is new since `before`. "" if
  // there is none.
  std::string reason_of(std::string const& task) const;

 private:
  bool said_meeting_field(record::FieldInfo const& field, record::Meeting const& was, record::Meeting const& is);
  bool said_report_field(record::FieldInfo const& field, record::Report const& was, record::Report const& is);
  void said_due_of_task(record::Item const& was, record::Item const& is);
  void items(std::string const& trail, std::string const& list, record::ShapeInfo const& shape,
             record::AtBase const& before, record::AtBase const& after);
  void texts(std::string const& label, std::vector<std::string> const& before, std::vector<std::string> const& after);

  unit::Unit const* before_;
  unit::Unit const* after_;
  Date as_of_;
  Lang lang_;
  std::string kind_, record_, id_;
  record::KindInfo const* of_ = nullptr;
};

// Returns the object as an R if `kind` is that of R, otherwise null.
template <class R>
R const* is_a(record::KindInfo const& kind, void const* object) {
  return &kind == &record::kind_info<R> ? static_cast<R const*>(object) : nullptr;
}

// Returns the end of a sentence about a move: ", lý do: …" or ", không nêu lý do".
Arg because(std::string const& reason);

}  // namespace bcd::output
