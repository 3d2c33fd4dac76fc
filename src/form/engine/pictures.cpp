#include "pictures.hpp"

#include <fmt/core.h>

#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "bcd/form/form.hpp"
#include "bcd/form/markdown.hpp"
#include "bcd/text/base64.hpp"
#include "bcd/text/split.hpp"

namespace bcd::form {
namespace {

// Around the number of a chart. No value can hold it: a control character in a record is a fault.
constexpr char mark_edge = '\x1d';
constexpr std::string_view link = "](bcd:picture-";

// A name in a link target: what Markdown could read as its end is encoded.
std::string link_name(std::string_view name) {
  std::string out;
  for (char const c : name) {
    if (std::string_view{" ()<>%\\\"`*[]#?:"}.find(c) == std::string_view::npos) out += c;
    else out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

// Replaces the target of each picture by what `target` returns for its number. A value of a record that looks like such
// a target has a backslash before it, and stays.
template <class Target>
std::string with_targets(Rendered const& paper, Target target) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = paper.text.find(link); at != std::string::npos; at = paper.text.find(link, at + 1)) {
    std::size_t number = 0;
    char const* const digits = paper.text.data() + at + link.size();
    auto const read = std::from_chars(digits, paper.text.data() + paper.text.size(), number);
    bool const ours = read.ec == std::errc{} && number > 0 && number <= paper.pictures.size();
    if (!ours || (at > 0 && paper.text[at - 1] == '\\')) continue;
    out += paper.text.substr(done, at - done) + "](" + target(number);
    done = std::size_t(read.ptr - paper.text.data());
  }
  return out + paper.text.substr(done);
}

}  // namespace

void Pictures::mark(Model& model, Keys keys) {
  for (Key const& key : keys) {
    auto const found = model.find(std::string{key.name});
    if (found == model.end()) continue;
    if (key.shape == Shape::chart) {
      auto chart = chart_in(*found);
      if (!chart) continue;
      *found = fmt::format("{}{}{}", mark_edge, charts_.size(), mark_edge);
      charts_.push_back(std::move(*chart));
    }
    if (key.shape == Shape::group) mark(*found, key.inner);
    if (key.shape == Shape::list)
      for (Model& entry : *found) mark(entry, key.inner);
  }
}

Model Pictures::with_marks(Model model, Keys keys) {
  mark(model, keys);
  return model;
}

std::string Pictures::lines_of(std::size_t chart) {
  if (shown_.size() <= chart) shown_.resize(chart + 1);
  std::string& lines = shown_[chart];
  if (!lines.empty()) return lines;
  for (Drawing& drawing : drawings_of(charts_[chart])) {
    drawings_.push_back(std::move(drawing));
    Drawing const& last = drawings_.back();
    lines += fmt::format("{}![{}{}{})\n", lines.empty() ? "" : "\n", escape_markdown(last.description), link,
                         drawings_.size());
  }
  return lines;
}

std::string Pictures::shown(std::string const& text) {
  std::vector<std::string_view> const lines = split(text, "\n");
  std::string out;
  auto const chart_at = [&](std::size_t i) -> std::optional<std::size_t> {
    if (i >= lines.size()) return std::nullopt;
    std::size_t const from = lines[i].find(mark_edge), to = lines[i].find(mark_edge, from + 1);
    if (from == std::string_view::npos || to == std::string_view::npos) return std::nullopt;
    std::size_t chart = 0;
    auto const read = std::from_chars(lines[i].data() + from + 1, lines[i].data() + to, chart);
    return read.ec == std::errc{} && chart < charts_.size() ? std::optional{chart} : std::nullopt;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    bool const fenced = lines[i].starts_with("```mermaid") && chart_at(i + 1);
    if (fenced) ++i;
    auto const chart = chart_at(i);
    if (chart) {
      // A picture is a paragraph of its own.
      std::string_view const before = lines[i].substr(0, lines[i].find(mark_edge));
      std::string_view const after = lines[i].substr(lines[i].rfind(mark_edge) + 1);
      out.append(before) += "\n\n" + lines_of(*chart) + "\n";
      out.append(after) += '\n';
    } else {
      out.append(lines[i]) += '\n';
    }
    if (fenced && i + 1 < lines.size() && lines[i + 1].starts_with("```")) ++i;
  }
  return out;
}

std::string with_pictures_inside(Rendered const& paper) {
  return with_targets(
      paper, [&](std::size_t n) { return "data:image/svg+xml;base64," + base64(svg_of(paper.pictures[n - 1])); });
}

std::string picture_name(std::string const& stem, std::size_t number) { return fmt::format("{}-{}.svg", stem, number); }

std::string picture_link(std::string const& stem, std::size_t number) { return link_name(picture_name(stem, number)); }

std::string with_picture_files(Rendered const& paper, std::string const& stem) {
  return with_targets(paper, [&](std::size_t n) { return picture_link(stem, n); });
}

}  // namespace bcd::form
