// bcd lsp: a language server for editors, over standard input and output.
#include <memory>

#include "bcd/lsp/serve.hpp"
#include "command.hpp"

namespace bcd::command {
namespace {

struct LspOptions {
  std::string log;
  bool stdio = false;
};

// A file to which each line is written at once, so that it is complete after a crash.
class Log {
 public:
  Log(Session const& session, std::string const& path) {
    if (path.empty()) return;
    session.require_writable(path);
    file_ = std::fopen(session.at(path).c_str(), "a");
    if (!file_) session.refuse({"không ghi được '{path}'", "'{path}' cannot be written"}, {{"path", path}});
  }
  ~Log() {
    if (file_) std::fclose(file_);
  }
  Log(Log const&) = delete;
  bool open() const { return file_ != nullptr; }
  void write(std::string_view line) const {
    std::fwrite(line.data(), 1, line.size(), file_);
    std::fputc('\n', file_);
    std::fflush(file_);
  }

 private:
  std::FILE* file_ = nullptr;
};

Exit serve(Session const& session, LspOptions const& options) {
  Log const log{session, options.log};
  bool const follows_clock = session.as_of_text.empty() && session.world.present_day;
  lsp::Settings settings{.lang = session.lang,
                         .today = follows_clock ? session.world.present_day : [day = session.as_of()] { return day; },
                         .git = session.world.git};
  if (log.open()) settings.log = [&log](std::string_view line) { log.write(line); };
  return lsp::serve(fileno(session.world.in), session.world.out, std::move(settings)) == 0 ? Exit::clean
                                                                                           : Exit::findings;
}

}  // namespace

Command lsp_command() {
  auto const options = std::make_shared<LspOptions>();
  return {.name = "lsp",
          .about = {"Máy chủ ngôn ngữ cho trình soạn thảo: báo lỗi, gợi ý và sửa ngay khi đang gõ",
                    "A language server for editors: findings, completion and fixes while typing"},
          .options = {{.names = "--log",
                       .about = {"Ghi thêm mọi thông điệp vào cuối tệp này", "Append every message to this file"},
                       .value = &options->log,
                       .takes = Takes::file},
                      {.names = "--stdio",
                       .about = {"Qua đầu vào và đầu ra chuẩn; luôn như vậy, để trình soạn thảo nào ghi thêm cũng được",
                                 "Over standard input and output; always so, accepted for editors that add it"},
                       .value = &options->stdio}},
          .act = [options](Session const& session) { return serve(session, *options); },
          .examples = {{"bcd lsp --log bcd-lsp.log",
                        {"trình soạn thảo gọi như vậy; tệp ghi lại dùng khi báo lỗi",
                         "as an editor calls it; the log helps to report a fault"}}},
          .exit_one = {"trình soạn thảo đóng đường truyền khi chưa gửi shutdown",
                       "the editor closed the connection without shutdown"}};
}

}  // namespace bcd::command
