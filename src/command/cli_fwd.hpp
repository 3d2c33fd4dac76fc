// Names of CLI11's types, for headers that only pass them on: the library's own header costs seconds in each file.
#pragma once

namespace CLI {
class App;
class Formatter;
class Option;
}  // namespace CLI
