#include "help.hpp"

#include <CLI/CLI.hpp>

#include "bcd/text/utf8.hpp"

namespace bcd::command {
namespace {

constexpr int left_column = 30;

class Help final : public CLI::Formatter {
 public:
  explicit Help(Lang lang) {
    label("OPTIONS", std::string{Text{"TÙY CHỌN", "OPTIONS"}.in(lang)});
    label("SUBCOMMAND", std::string{Text{"LỆNH", "COMMAND"}.in(lang)});
    label("SUBCOMMANDS", std::string{Text{"LỆNH", "COMMANDS"}.in(lang)});
    label("REQUIRED", std::string{Text{"(bắt buộc)", "(required)"}.in(lang)});
    label("Usage", std::string{Text{"Cách gọi", "Usage"}.in(lang)});
    label("Positionals", std::string{Text{"Tham số", "Arguments"}.in(lang)});
    label("TEXT", std::string{Text{"GIÁ-TRỊ", "VALUE"}.in(lang)});
    column_width(left_column);
  }

  // CLI11 pads by bytes; here by terminal cells.
  std::string make_option(CLI::Option const* option, bool positional) const override {
    std::string left = "  " + make_option_name(option, positional) + make_option_opts(option);
    int const width = utf8::width(left);
    if (width >= left_column) left += "\n" + std::string(left_column, ' ');
    else left += std::string(std::size_t(left_column - width), ' ');
    return left + make_option_desc(option) + "\n";
  }
  std::string make_option_opts(CLI::Option const* option) const override {
    if (option->get_type_size() == 0) return {};
    std::string type = option->get_type_name();
    if (std::size_t const colon = type.find(":{"); colon != type.npos) type = type.substr(colon + 1);
    else if (type == "TEXT") type = option->get_positional() ? std::string{} : get_label("TEXT");
    std::string text = type.empty() ? std::string{} : " " + type;
    bool const several = option->get_positional() || option->get_allow_extra_args();
    if (several && option->get_expected_max() == CLI::detail::expected_max_vector_size) text += " ...";
    if (option->get_required()) text += " " + get_label("REQUIRED");
    return text;
  }
};

}  // namespace

std::shared_ptr<CLI::Formatter> help_formatter(Lang lang) { return std::make_shared<Help>(lang); }

}  // namespace bcd::command
