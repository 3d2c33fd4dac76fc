#include "judged.hpp"

#include "units.hpp"

namespace bcd::command {

std::vector<Option> git_options(workspace::GitOptions& options) {
  return {
      {.names = "--rev",
       .about = {"Xét hồ sơ ở bản git này (commit, nhánh, thẻ) mà không cần lấy ra",
                 "Judge the records of this git revision (commit, branch, tag) without a checkout"},
       .value = &options.rev,
       .takes = Takes::revision},
      {.names = "--staged",
       .about = {"Xét những gì sắp được ghi vào git (git add)", "Judge what is about to be committed (git add)"},
       .value = &options.staged,
       .excludes = "--rev"},
      {.names = "--since",
       .about = {"Chỉ xét đơn vị có thay đổi kể từ chỗ rẽ nhánh với bản này; chỉ nêu phát hiện mà bản đó không có",
                 "Judge only units changed since the merge base with this revision; show only findings that are "
                 "not in it"},
       .value = &options.since,
       .takes = Takes::revision},
      {.names = "--history",
       .about =
           {"Đối chiếu ngày gửi, ngày báo với lần đầu được ghi vào git (date-contradicted-by-git)",
            "Compare days of sending and notice with the first commit that contains them (date-contradicted-by-git)"},
       .value = &options.history}};
}

workspace::Judged judge_units(Session const& session, std::vector<std::string> const& paths,
                              workspace::GitOptions const& options, rule::Selection const& selection) {
  std::optional<ReadingProgress> reading;
  auto judged = workspace::judge_units(
      session.place(), {paths, options, selection, session.as_of()}, [&](std::vector<std::string> const& folders) {
        reading.emplace(session, Text{"đã xét {done}/{total} đơn vị", "checked {done}/{total} units"}, folders);
        return reading->watch();
      });
  reading.reset();
  if (judged) note_submodules(session, judged->submodules);
  return session.granted(std::move(judged));
}

void note_submodules(Session const& session, std::vector<std::string> const& folders) {
  for (std::string const& folder : folders)
    session.note({"bcd: kho con (submodule) '{folder}' không được xét; chạy trong kho con: bcd -C {at} …\n",
                  "bcd: the submodule '{folder}' is not judged; run it inside: bcd -C {at} …\n"},
                 {{"folder", folder}, {"at", session.at(folder)}});
}

}  // namespace bcd::command
