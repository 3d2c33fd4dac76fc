// bcd for programs that embed it: opens the records of a steering committee, judges them as of a day and writes papers.
// This is the only header that is installed. It needs the standard library alone:
//
//   find_package(bcd REQUIRED)
//   target_link_libraries(program bcd::bcd)
//
// A request that cannot be carried out returns a refusal with a message. No function throws, prints, changes a file or
// reads the clock. Different objects, and const functions of one object, may be used from several threads.
#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bcd::api {

// The language of all messages. Papers are always in Vietnamese.
enum class Language { vi, en };

// Why a request was not carried out, and the remedy where there is one. A remedy may name the program: "bcd check".
struct Refusal {
  std::string message;
};

// A value, or the refusal of a request.
template <class T>
class Result {
 public:
  Result(T value) : held_{std::in_place_index<0>, std::move(value)} {}
  Result(Refusal refusal) : held_{std::in_place_index<1>, std::move(refusal)} {}
  explicit operator bool() const noexcept { return held_.index() == 0; }
  // The value. The result must not be a refusal.
  T& operator*() noexcept { return *std::get_if<0>(&held_); }
  T const& operator*() const noexcept { return *std::get_if<0>(&held_); }
  T* operator->() noexcept { return std::get_if<0>(&held_); }
  T const* operator->() const noexcept { return std::get_if<0>(&held_); }
  // The message of the refusal; "" if there is a value.
  std::string_view message() const noexcept {
    Refusal const* const refusal = std::get_if<1>(&held_);
    return refusal ? std::string_view{refusal->message} : std::string_view{};
  }

 private:
  std::variant<T, Refusal> held_;
};

enum class Severity { error, warning, note };

// What a finding rests on: an article of a regulation, or a rule of the unit's own.
struct Article {
  std::string number;      // "14.5": clause 5 of Article 14; "" for a rule of the unit's own
  std::string regulation;  // "khanh-khe"; "" for a rule of the unit's own
  std::string words;       // "khoản 5 Điều 14 quy chế khanh-khe: …"
};

struct Finding {
  std::string rule;  // its id, as `bcd explain` lists them
  Severity severity = Severity::error;
  std::string unit;                                        // id of the unit; "" if its bcd.yaml did not load
  std::string path;                                        // of the record, from the folder that was opened
  int line = 1, column = 1, end_line = 1, end_column = 1;  // from 1; columns count characters
  std::string message;
  std::vector<Article> articles;  // empty if the rule rests on none
  std::string fix;                // how to correct the record
  bool waived = false;            // true if the record waives the finding
  std::string waived_because;     // the reason, and who agreed; "" unless waived
};

// One unit, judged.
struct Verdict {
  std::string unit;    // its id; "" if its bcd.yaml did not load
  std::string folder;  // from the folder that was opened; "." for that folder itself
  // False if bcd.yaml or the regulation is faulty. Then `findings` has these faults, and nothing else was judged.
  bool judged = false;
  int records = 0;                // number of files read
  std::vector<Finding> findings;  // by path and line, with those waived
};

// What the paper of a form is about.
enum class About { meeting, period, year, recipient, unit, units, record, member };
struct Form {
  std::string id;  // "minutes"
  std::string title;
  About about = About::meeting;
};
// The forms that bcd can write.
std::vector<Form> forms(Language language = Language::vi);

struct PaperRequest {
  std::string form;  // id of the form
  // As the form asks: the id of a meeting, of a record, of a member or of a recipient (a member, an agency, a body), a
  // period ("2026-03", "2026-Q1", "2026-H1", "2026"; "" for the last that ended, or the year of as_of), or "" for a
  // form about the unit.
  std::string subject;
  std::chrono::year_month_day as_of;  // a paper whose own day is recorded, and not later, stands as of that day
  std::string unit = {};              // Verdict::folder of the unit; may be "" if only one is opened
  bool charts = true;                 // with charts, as SVG pictures in data URIs
  std::string period = {};            // a year, for a form about a member
};
struct Paper {
  std::string markdown;             // as `bcd report` prints it
  int gaps = 0;                     // number of "[CẦN ĐIỀN: …]" left for a person to fill in
  std::vector<std::string> unread;  // faulty records that the paper leaves out; paths from the unit's folder
};

// The units in a folder. Files are read anew by each call of judge() and report().
class Records {
 public:
  // Finds the units (folders with a bcd.yaml) at or below the folder, or else the one above it. Refused if there is
  // none, or a folder cannot be read.
  static Result<Records> open(std::string folder, Language language = Language::vi) noexcept;

  // The folders of the units, from the folder that was opened, sorted. Never empty.
  std::vector<std::string> const& units() const noexcept { return units_; }
  // Judges every unit as of the day, as `bcd check` does. Verdicts in the order of units().
  Result<std::vector<Verdict>> judge(std::chrono::year_month_day as_of) const noexcept;
  // Writes a paper from the records, with the unit's own template if it has one for the form. Returns the text, no file
  // is written. Refused if the request is not what the form asks for, or bcd.yaml or the regulation is faulty.
  Result<Paper> report(PaperRequest const& request) const noexcept;

 private:
  Records(std::string folder, Language language, std::vector<std::string> units)
      : folder_{std::move(folder)}, language_{language}, units_{std::move(units)} {}
  std::string folder_;
  Language language_;
  std::vector<std::string> units_;
};

// The version of bcd: "0.1.0".
std::string_view version() noexcept;

}  // namespace bcd::api
