// What `bcd report --check FOLDER` and `--refresh FOLDER` found in a folder of papers, as text and as JSON.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "bcd/finding/arg.hpp"
#include "bcd/record/value.hpp"
#include "bcd/text/date.hpp"

namespace bcd::output {

// fresh: matches the records. stale: does not. rewritten: did not, and was written again. edited: changed by hand
// outside its blocks, and left alone. missing: the records contain the paper, the folder has no file of it. faulty: it
// cannot be made or compared, for the reason given.
enum class FolderState { fresh, stale, rewritten, edited, missing, faulty };
struct FolderPaper {
  std::string path;   // as the user sees it; "" if missing
  std::string asked;  // form and subject: "minutes 2026-q3-committee"
  std::optional<Date> as_of;
  FolderState state = FolderState::fresh;
  int gaps = 0;         // number of [CẦN ĐIỀN: …] in the file
  std::string reason;   // for faulty, in the language of the run
  std::string command;  // what writes the paper: "bcd report …"; "" if it is fresh or rewritten
};
struct PaperFolder {
  std::string path;  // as the user gave it
  std::vector<FolderPaper> papers;
  int foreign = 0;  // number of other files, which were left alone
  // True if every paper is fresh or was written again.
  bool in_order() const;
};
// One line a paper, then a line with the counts.
std::string paper_folder_text(PaperFolder const& folder, Lang lang);
// {"version":1,"folder":…,"papers":[…],"summary":{…}}.
std::string paper_folder_json(PaperFolder const& folder);

}  // namespace bcd::output

namespace bcd::record {
template <>
struct Words<output::FolderState> {
  static constexpr std::array table{
      Word{"fresh", {"khớp hồ sơ", "matches the records"}},
      Word{"stale", {"không còn khớp hồ sơ", "does not match the records any more"}},
      Word{"rewritten", {"đã lập lại", "written again"}},
      Word{"edited",
           {"đã sửa tay ngoài các khối giữ lại, không ghi đè", "edited by hand outside its blocks, left alone"}},
      Word{"missing", {"chưa có tệp", "has no file"}},
      Word{"faulty", {"không lập được", "cannot be made"}}};
};
}  // namespace bcd::record
