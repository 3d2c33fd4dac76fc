#include "site_frame.hpp"

#include <fmt/core.h>

#include "bcd/form/chart.hpp"
#include "bcd/form/drawing.hpp"
#include "bcd/output/site.hpp"
#include "bcd/text/markup.hpp"

namespace bcd::output {
namespace {

constexpr std::string_view doctype =
    "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta name=\"generator\" content=\"bcd site\">\n";
constexpr int narrow_width = 3600;

}  // namespace

bool is_site_page(std::string_view text) { return text.starts_with(doctype); }

void open_site(Html& page, std::string_view title, std::string_view heading, std::string_view below,
               std::vector<std::pair<std::string, std::string>> const& sections) {
  page.raw(doctype).raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  // The page asks nothing of any server, not even for its icon.
  page.raw("<link rel=\"icon\" href=\"data:,\">\n").element("title", title);
  for (SiteAsset const& asset : site_assets())
    if (asset.name == "site.css") page.open("style").raw(asset.bytes).close();
  page.raw("</head>\n").open("body");
  page.element("a", "Đến nội dung", "class=\"skip\" href=\"#noi-dung\"");
  page.open("header").element("h1", heading).element("p", below, "class=\"soft\"").close();
  page.open("nav", "aria-label=\"Các phần của trang\"").open("ul");
  for (auto const& [id, words] : sections)
    page.open("li").element("a", words, fmt::format("href=\"#{}\"", escape_markup(id, true))).close();
  page.close().close().open("main", "id=\"noi-dung\"");
}

void close_site(Html& page, std::string_view words) {
  page.close().open("footer").element("p", words, "class=\"soft\"").close().close().raw("</html>\n");
}

void open_section(Html& page, std::string_view id, std::string_view heading) {
  page.open("section", fmt::format("aria-labelledby=\"{}\"", id)).element("h2", heading, fmt::format("id=\"{}\"", id));
}

void put_tile(Html& page, std::string_view meaning, Figures const& of, std::string const& path, std::string_view note,
              bool alert) {
  put_tile(page, meaning, of.text(path), note, alert, fmt::format("{} {}", of.call, path));
}

void put_tile(Html& page, std::string_view meaning, std::string_view figure, std::string_view note, bool alert,
              std::string_view from) {
  page.open("div", alert ? "class=\"alert\"" : "").element("dt", meaning).open("dd");
  page.element("span", figure.empty() ? "–" : figure, figure.empty() ? "" : fmt::format("data-from=\"{}\"", from));
  if (!note.empty()) page.element("small", note);
  page.close().close();
}

void put_chart(Html& page, Figures const& of, std::string const& path, std::string const& id) {
  auto const chart = form::chart_in(of.at(path));
  if (!chart) return;
  page.open("div", "class=\"chart\"");
  int part = 0;
  for (int const width : {form::paper_width, narrow_width}) {
    bool const wide = width == form::paper_width;
    page.open("div", wide ? "class=\"wide-only\"" : "class=\"narrow-only narrow\"");
    for (form::Drawing const& drawing : form::drawings_of(*chart, width))
      page.raw(form::inline_svg_of(drawing, fmt::format("{}-{}", id, ++part)));
    page.close();
  }
  page.close();
}

}  // namespace bcd::output
