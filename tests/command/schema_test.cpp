// bcd schema: the schemas in a folder, and the settings of an editor.
#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "bcd/record/kinds.hpp"
#include "program.hpp"

namespace bcd::test {
namespace fs = std::filesystem;
namespace {

TEST_CASE("schema --all writes the schema of every kind, and again over its own", "[command]") {
  Folder const folder;
  std::vector<std::string> const call{"-C", folder.path(), "schema", "--all", "-o", "one/.schemas"};
  Outcome const outcome = run(call);
  CHECK(outcome.err == "");
  CHECK(outcome.out == "");
  CHECK(outcome.exit == 0);
  fs::path const schemas = fs::path{folder.path()} / "one/.schemas";
  for (record::KindInfo const* kind : record::kinds())
    CHECK(read_text(schemas / (std::string{kind->name} + ".json")) == run({"schema", std::string{kind->name}}).out);
  CHECK(std::size_t(std::distance(fs::directory_iterator{schemas}, {})) == record::kinds().size());
  folder.write("one/.schemas/meeting.json", R"({"$id": "urn:bcd:schema:meeting", "title": "bản cũ"})");
  CHECK(run(call).exit == 0);
  CHECK(read_text(schemas / "meeting.json") == run({"schema", "meeting"}).out);
}

TEST_CASE("schema --all writes nothing over a file that bcd did not write", "[command]") {
  for (std::string text :
       {"{}", "", "[1]", "không phải JSON", R"({"$id": "urn:bcd:schema:member"})", R"({"$id": 5})"}) {
    INFO(text);
    Folder const folder;
    folder.write("s/unit.json", text);
    Outcome const outcome = run({"-C", folder.path(), "schema", "--all", "-o", "s"});
    CHECK(outcome.exit == 2);
    CHECK(outcome.err == "bcd: 's/unit.json' đã có và không phải lược đồ do bcd lập; chọn thư mục khác cho -o\n");
    CHECK(read_text(fs::path{folder.path()} / "s/unit.json") == text);
    CHECK_FALSE(fs::exists(fs::path{folder.path()} / "s/budget.json"));
  }
  Folder const folder;
  folder.write("s/unit.json/x", "");
  CHECK(run({"-C", folder.path(), "schema", "--all", "-o", "s"}).exit == 2);
  fs::create_symlink("nowhere.json", fs::path{folder.path()} / "meeting.json");
  CHECK(run({"-C", folder.path(), "schema", "--all", "-o", "."}).err.find("'meeting.json' đã có") != std::string::npos);
}

TEST_CASE("schema hints at the kind or form meant", "[command]") {
  CHECK(run({"schema", "meting"}).err ==
        "bcd: không có loại hồ sơ 'meting' (có phải ý là 'meeting'?); xem danh sách: bcd schema\n");
  CHECK(run({"--lang", "en", "schema", "form-minuts"}).err ==
        "bcd: there is no kind 'form-minuts' (did you mean 'form-minutes'?); see the list: bcd schema\n");
  CHECK(run({"schema", "xyz"}).err == "bcd: không có loại hồ sơ 'xyz'; xem danh sách: bcd schema\n");
}

TEST_CASE("schema --all needs a folder it can make", "[command]") {
  Folder const folder;
  folder.write("tep", "");
  Outcome const outcome = run({"-C", folder.path(), "schema", "--all", "-o", "tep/con"});
  CHECK(outcome.exit == 2);
  CHECK(outcome.err == "bcd: không tạo được thư mục 'tep/con'\n");
}

TEST_CASE("schema --vscode prints settings that name a schema for the files of every kind", "[command]") {
  Outcome const outcome = run({"schema", "--vscode"});
  CHECK(outcome.exit == 0);
  auto const schemas = nlohmann::json::parse(outcome.out).at("yaml.schemas");
  CHECK(schemas.size() == record::kinds().size());
  CHECK(schemas[".schemas/meeting.json"] == "meetings/**/*.yaml");
  CHECK(schemas[".schemas/unit.json"] == "bcd.yaml");
  CHECK(schemas[".schemas/regulation.json"] == "quy-che*.yaml");
  CHECK(nlohmann::json::parse(run({"schema", "--vscode", "luoc-do/bcd/"}).out)
            .at("yaml.schemas")
            .contains("luoc-do/bcd/holidays.json"));
  for (std::string path : {"lược-đồ", "/usr/share/bcd", "C:\\schemas", "a?", "/"}) {
    INFO(path);
    Outcome const refused = run({"schema", "--vscode", path});
    CHECK(refused.exit == 2);
    CHECK(refused.err.find("'" + path + "'") != std::string::npos);
  }
}

TEST_CASE("-o writes the schema of one kind", "[command]") {
  Folder const folder;
  Outcome const outcome = run({"-C", folder.path(), "schema", "meeting", "-o", "hop.JSON"});
  CHECK(outcome.exit == 0);
  CHECK(outcome.out == "");
  CHECK(read_text(folder.path() + "/hop.JSON") == run({"schema", "meeting"}).out);
}

TEST_CASE("schema does one thing a call", "[command]") {
  for (std::vector<std::string> const& more : {std::vector<std::string>{"meeting", "--all", "-o", "s"},
                                               {"meeting", "--vscode"},
                                               {"--all", "-o", "s", "--vscode"},
                                               {"--all"},
                                               {"-o", "s"},
                                               {"meeting", "-o", "s.md"},
                                               {"--all", "-o", ""},
                                               {"meting"},
                                               {"form-x"}}) {
    Folder const folder;
    std::vector<std::string> call{"-C", folder.path(), "schema"};
    call.insert(call.end(), more.begin(), more.end());
    Outcome const outcome = run(call);
    INFO(outcome.out << outcome.err);
    CHECK(outcome.exit == 2);
    CHECK(outcome.err.starts_with("bcd: "));
    CHECK(fs::is_empty(folder.path()));
  }
}

}  // namespace
}  // namespace bcd::test
