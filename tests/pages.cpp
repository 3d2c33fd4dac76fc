#include "pages.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <sstream>
#include <utility>

#include "bcd/output/mdoc.hpp"
#include "git.hpp"
#include "golden.hpp"
#include "shell_calls.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

using Strings = std::vector<std::string>;

Strings lines_of(std::string const& text) {
  Strings all;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) all.push_back(line);
  return all;
}

std::string joined(Strings const& lines) {
  std::string text;
  for (std::string const& line : lines) text += line + "\n";
  return text;
}

// Does one expected text, in which a line "…" stands for any lines, tell of the lines that came out?
bool tells_of(Strings const& shown, std::size_t i, Strings const& said, std::size_t j) {
  for (; i < shown.size(); ++i, ++j) {
    if (shown[i] == "…") {
      for (std::size_t k = j; k <= said.size(); ++k)
        if (tells_of(shown, i + 1, said, k)) return true;
      return false;
    }
    if (j >= said.size() || shown[i] != said[j]) return false;
  }
  return j == said.size();
}

// Shortens what came out as the text shown was: each run of shown lines is found again by the line that begins most
// like its first one.
Strings shortened(Strings const& shown, Strings const& said) {
  if (std::ranges::find(shown, "…") == shown.end()) return said;
  auto const likeness = [](std::string const& a, std::string const& b) {
    return std::ranges::mismatch(a, b).in1 - a.begin();
  };
  Strings result;
  for (std::size_t i = 0; i < shown.size();) {
    if (shown[i] == "…") {
      result.push_back(shown[i++]);
      continue;
    }
    auto line = std::ranges::max_element(said, {}, [&](std::string const& one) { return likeness(shown[i], one); });
    for (; i < shown.size() && shown[i] != "…"; ++i)
      if (line != said.end()) result.push_back(*line++);
  }
  return result;
}

class Follower {
 public:
  explicit Follower(Lang lang) : lang_{lang} { folder_ = std::make_unique<GitFolder>(); }

  void order(std::string const& words) {
    std::istringstream stream{words};
    std::string what, path;
    stream >> what >> path;
    INFO("test: " << words);
    if (what == "folder") {
      folder_ = std::make_unique<GitFolder>();
      folder_->commit();
      if (path == "examples")
        fs::copy(source_dir() / path, fs::path{folder_->path()} / path, fs::copy_options::recursive);
      else if (!path.empty()) folder_->copy(source_dir() / path);
      folder_->commit();
    } else if (what == "compare") {
      std::string files;
      for (std::string file; stream >> file;) files += "=== " + file + "\n" + read_text(folder_->path() + "/" + file);
      compare(files, source_dir() / path);
    } else {
      CHECK((what == "write" || what == "edit"));
      next_ = what, path_ = path;
    }
  }

  // Does what the block shows. Returns the block as it should be.
  std::string block(std::string const& text) {
    std::string const todo = std::exchange(next_, "");
    Strings const lines = lines_of(text);
    if (todo == "write") folder_->write(path_, text);
    else if (todo == "edit") edit(lines);
    else if (text.starts_with("$ ")) return transcript(lines);
    else
      for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string line = lines[i];
        while (line.ends_with("\\") && i + 1 < lines.size()) line = line.substr(0, line.size() - 1) + lines[++i];
        for (Strings const& call : calls_in(line)) {
          Outcome const outcome = run_call(call);
          INFO(line << "\n" << outcome.out);
          CHECK((outcome.exit == 0 || outcome.exit == 1));
        }
      }
    return text;
  }

  Strings calls;

 private:
  Outcome run_call(Strings const& words) {
    std::string said;
    for (std::string const& word : words) said += (said.empty() ? "" : " ") + word;
    calls.push_back(said);
    Strings arguments{"-C", folder_->path()};
    for (std::size_t i = 0; i < words.size(); ++i)
      if (words[i] == "-C" && i + 1 < words.size()) arguments[1] += "/" + words[++i];
      else arguments.push_back(words[i]);
    if (std::find(words.begin(), words.end(), "--lang") == words.end()) {
      arguments.push_back("--lang");
      arguments.push_back(lang_ == Lang::vi ? "vi" : "en");
    }
    Outcome outcome = run_seen(arguments);
    // A person stands in the folder.
    for (std::string const& here : {"-C " + folder_->path() + " ", folder_->path() + "/"})
      for (std::size_t at = outcome.out.find(here); at != std::string::npos; at = outcome.out.find(here))
        outcome.out.erase(at, here.size());
    return outcome;
  }

  std::string transcript(Strings const& lines) {
    std::string result;
    for (std::size_t i = 0; i < lines.size();) {
      std::string call = lines[i].substr(2);
      result += lines[i++] + "\n";
      while (call.ends_with("\\") && i < lines.size()) {
        result += lines[i] + "\n";
        call = call.substr(0, call.size() - 1) + lines[i++];
      }
      Strings shown;
      while (i < lines.size() && !lines[i].starts_with("$ ")) shown.push_back(lines[i++]);
      Strings const said = said_by(call, shown);
      bool const same = tells_of(shown, 0, said, 0);
      INFO("$ " << call << "\n" << joined(said));
      CHECK(same);
      result += joined(same ? shown : shortened(shown, said));
    }
    return result;
  }

  Strings said_by(std::string const& call, Strings const& shown) {
    INFO("$ " << call);
    if (call.starts_with("cat ")) {
      fs::path const path = fs::path{folder_->path()} / call.substr(4);
      if (!fs::exists(path)) folder_->write(call.substr(4), joined(shown));
      return lines_of(read_text(path));
    }
    if (call.starts_with("git ")) return lines_of(folder_->git(call.substr(4)));
    std::vector<Strings> const all = calls_in(call);
    REQUIRE(all.size() == 1);  // nothing but bcd, git and cat is known here
    Outcome const outcome = run_call(all.front());
    CHECK((outcome.exit == 0 || outcome.exit == 1));
    return lines_of(outcome.out);
  }

  // Each key of the block takes the place of the line of that key, given or in a comment, with what belongs to it.
  void edit(Strings const& lines) {
    std::string bytes = read_text(folder_->path() + "/" + path_);
    REQUIRE_FALSE(bytes.empty());
    for (std::size_t i = 0; i < lines.size();) {
      std::string const key = lines[i].substr(0, lines[i].find(':'));
      std::string part = lines[i++] + "\n";
      while (i < lines.size() && lines[i].starts_with(' ')) part += lines[i++] + "\n";
      std::size_t at = bytes.find("\n" + key + ":");
      if (at == bytes.npos) at = bytes.find("\n# " + key + ":");
      if (at == bytes.npos) {
        bytes += part;
        continue;
      }
      ++at;
      std::size_t end = bytes.find('\n', at) + 1;
      while (bytes.compare(end, 4, "#   ") == 0 || bytes.compare(end, 2, "  ") == 0) end = bytes.find('\n', end) + 1;
      bytes.replace(at, end - at, part);
    }
    folder_->write(path_, bytes);
  }

  Lang lang_;
  std::unique_ptr<GitFolder> folder_;
  std::string next_, path_;  // what to do with the next block
};

}  // namespace

std::string unescaped(std::string const& mdoc) {
  std::string text;
  for (std::string const& line : lines_of(mdoc)) {
    if (line.starts_with(".\\\"")) continue;
    for (std::size_t i = 0; i < line.size(); ++i)
      if (line[i] != '\\' || i + 1 == line.size()) text += line[i];
      else if (char const c = line[++i]; c == 'e') text += '\\';
      else if (c != '&') text += c;
    text += '\n';
  }
  return text;
}

Followed follow(fs::path const& document, Markup markup, Lang lang) {
  Follower follower{lang};
  Followed result;
  bool const mdoc = markup == Markup::mdoc;
  std::string const comment = mdoc ? ".\\\" test: " : "<!-- test: ", close = mdoc ? "" : " -->";
  Strings const lines = lines_of(read_text(document));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    INFO(document << ":" << i + 1);
    if (lines[i].starts_with(comment))
      follower.order(lines[i].substr(comment.size(), lines[i].size() - comment.size() - close.size()));
    result.text += lines[i] + "\n";
    if (mdoc ? !lines[i].starts_with(".Bd -literal") : !lines[i].starts_with("```")) continue;
    ++result.displays;
    std::string block;
    for (++i; i < lines.size() && lines[i] != (mdoc ? ".Ed" : "```"); ++i) block += lines[i] + "\n";
    REQUIRE(i < lines.size());
    if (!mdoc) {
      result.text += follower.block(block) + "```\n";
      continue;
    }
    std::string const display = output::mdoc::literal(follower.block(unescaped(block)));
    result.text += display.substr(display.find('\n') + 1);
  }
  result.calls = std::move(follower.calls);
  return result;
}

}  // namespace bcd::test
