#include "source/same_document.hpp"

#include <fmt/format.h>

namespace bcd::test {
namespace {

std::string shown(source::Span span) { return fmt::format("{}-{}", span.begin, span.end); }

void show(source::Node const& node, std::string const& indent, std::string& out) {
  static constexpr char const* types[]{"null", "scalar", "list", "map"};
  out += fmt::format("{}{}{} {} \"{}\"\n", types[int(node.type)], node.plain ? " plain" : "", node.flow ? " flow" : "",
                     shown(node.span), node.value);
  for (source::Node const& item : node.items) {
    out += indent + "- ";
    show(item, indent + "  ", out);
  }
  for (source::Entry const& entry : node.entries) {
    out += fmt::format("{}\"{}\" {}: ", indent, entry.key, shown(entry.key_span));
    show(entry.value, indent + "  ", out);
  }
}

}  // namespace

std::string dump(source::Document const& document) {
  std::string out = document.whole ? "" : "not whole\n";
  for (source::Fault const& fault : document.faults)
    out += fmt::format("fault {} {} \"{}\" \"{}\"\n", int(fault.kind), shown(fault.span), fault.what.in(Lang::en),
                       fault.detail);
  show(document.root, "", out);
  return out;
}

}  // namespace bcd::test
