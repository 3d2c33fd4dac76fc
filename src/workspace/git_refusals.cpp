#include "git_refusals.hpp"

namespace bcd::workspace {
namespace {

using source::GitFault;

// Forms of a repository, and of its index, that the git library cannot read.
Text words_of_form(GitFault fault) {
  switch (fault) {
    case GitFault::sparse_index:
      return {
          "chỉ mục của kho git ở dạng rút gọn (sparse index) nên bcd không đọc được; chạy: git sparse-checkout reapply "
          "--no-sparse-index",
          "the index of the git repository is a sparse index, which bcd cannot read; run: git sparse-checkout reapply "
          "--no-sparse-index"};
    case GitFault::split_index:
      return {
          "chỉ mục của kho git bị tách làm hai (split index) nên bcd không đọc được; chạy: git update-index "
          "--no-split-index",
          "the index of the git repository is a split index, which bcd cannot read; run: git update-index "
          "--no-split-index"};
    case GitFault::unhashed_index:
      return {
          "chỉ mục của kho git không có mã kiểm tra (index.skipHash) nên bcd không đọc được; chạy: git -c "
          "index.skipHash=false update-index --force-write-index",
          "the index of the git repository has no checksum (index.skipHash), so bcd cannot read it; run: git -c "
          "index.skipHash=false update-index --force-write-index"};
    case GitFault::replaced:
      return {
          "kho git thay một số đối tượng bằng đối tượng khác (git replace, info/grafts) nên bcd có thể xét nhầm; xem: "
          "git replace -l; muốn xét bản gốc: bỏ info/grafts nếu có, và đặt GIT_NO_REPLACE_OBJECTS=1",
          "the git repository replaces objects by others (git replace, info/grafts), so bcd might judge the wrong "
          "ones; "
          "see: git replace -l; to judge the originals: remove info/grafts if it exists, and set "
          "GIT_NO_REPLACE_OBJECTS=1"};
    case GitFault::sha256:
      return {
          "kho git ở '{folder}' dùng mã SHA-256 (extensions.objectFormat = sha256) nên bcd không đọc được; các lệnh "
          "không cần git vẫn dùng được",
          "the git repository at '{folder}' uses SHA-256 (extensions.objectFormat = sha256), which bcd cannot read; "
          "commands that do not need git still work"};
    case GitFault::reftable:
      return {
          "kho git ở '{folder}' giữ tên nhánh ở dạng reftable (extensions.refStorage) nên bcd không đọc được; chạy: "
          "git refs migrate --ref-format=files",
          "the git repository at '{folder}' keeps its references as a reftable (extensions.refStorage), which bcd "
          "cannot read; run: git refs migrate --ref-format=files"};
    default:
      return {};
  }
}

// Words for missing or excessive content.
Text words_of_content(GitFault fault) {
  switch (fault) {
    case GitFault::shallow:
      return {
          "kho git chỉ lấy về một phần lịch sử nên không tìm được; chạy: git fetch --unshallow (trong CI: fetch-depth: "
          "0)",
          "only a part of the history was fetched, so it cannot be found; run: git fetch --unshallow (in CI: "
          "fetch-depth: 0)"};
    case GitFault::not_fetched:
      return {
          "kho git chỉ lấy về một phần nội dung (git clone --filter) nên thiếu tệp của bản cần xét; chạy: git fetch "
          "--refetch --no-filter (trong CI: bỏ filter)",
          "only a part of the content was fetched (git clone --filter), so files of the revision are missing; run: git "
          "fetch --refetch --no-filter (in CI: remove filter)"};
    case GitFault::damaged:
      return {
          "kho git thiếu dữ liệu hoặc dữ liệu bị hỏng{detail}; kiểm tra: git fsck; lấy lại từ kho gốc: git fetch "
          "--refetch, hoặc git clone lại",
          "data of the git repository is lost or damaged{detail}; check: git fsck; get it again from the origin: git "
          "fetch --refetch, or a new git clone"};
    case GitFault::too_deep:
      return {"một bản trong kho git có hơn 200 thư mục lồng nhau; bcd không xét bản đó",
              "a revision in the git repository has more than 200 nested folders; bcd does not judge it"};
    case GitFault::too_many:
      return {
          "một bản trong kho git có hơn 1.000.000 tệp, hơn 100.000 tệp trong một thư mục, hoặc hơn 20.000 tệp gần như "
          "giống hệt nhau; bcd không xét bản đó",
          "a revision in the git repository has more than 1,000,000 files, more than 100,000 in one folder, or more "
          "than 20,000 nearly identical ones; bcd does not judge it"};
    default:
      return words_of_form(fault);
  }
}

}  // namespace

Text git_refusal(GitFault fault) {
  switch (fault) {
    case GitFault::none:
      return {};
    case GitFault::no_repository:
      return {"'{folder}' không nằm trong kho git nào", "'{folder}' is not in a git repository"};
    case GitFault::not_owned:
      return {
          "kho git ở '{folder}' thuộc người dùng khác; nếu tin cậy, chạy: git config --global --add safe.directory "
          "ĐƯỜNG-DẪN-KHO",
          "the git repository at '{folder}' belongs to another user; if you trust it, run: git config --global --add "
          "safe.directory REPOSITORY"};
    case GitFault::no_commits:
      return {"kho git chưa có lần ghi (commit) nào nên không có bản '{revision}'",
              "the git repository has no commit yet, so there is no revision '{revision}'"};
    case GitFault::no_revision:
      return {"kho git không có bản '{revision}'", "the git repository has no revision '{revision}'"};
    case GitFault::bare:
      return {"kho git ở '{folder}' không có thư mục làm việc (bare); chỉ rõ bản cần xét bằng --rev",
              "the git repository at '{folder}' has no working tree (bare); name the revision with --rev"};
    case GitFault::unmerged:
      return {"còn tệp xung đột chưa xử lý xong; xem: git status", "there are unmerged files; see: git status"};
    case GitFault::unreadable:
      return {"không đọc được kho git ở '{folder}': {detail}",
              "the git repository at '{folder}' cannot be read: {detail}"};
    default:
      return words_of_content(fault);
  }
}

}  // namespace bcd::workspace
