// The start and end of a session, messages in parts, messages that are wrong, and cancellation.
#include <catch2/catch.hpp>

#include "lsp/client.hpp"

namespace bcd::test {
namespace {

lsp::Settings fixed_day() {
  return {.lang = Lang::vi, .today = [] { return Date{2026, 10, 1}; }};
}
Json request(int id, std::string const& method, Json params = Json::object()) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}
Json note(std::string const& method, Json params = Json::object()) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}
std::vector<Json> answers(lsp::Server& server, std::string_view bytes) {
  server.receive(bytes);
  return messages_in(server.answer());
}
std::vector<Json> replies(lsp::Server& server, Json const& message) { return answers(server, framed(message)); }
Json initialize(Json abilities = Json::object()) {
  return request(1, "initialize", {{"rootUri", nullptr}, {"capabilities", std::move(abilities)}});
}
std::string with_length(std::size_t length, std::string const& body) {
  return "Content-Length: " + std::to_string(length) + "\r\n\r\n" + body;
}
int code(std::vector<Json> const& got) { return got.at(0).at("error").at("code"); }

TEST_CASE("a session that ends with shutdown and exit ends well, another does not", "[lsp]") {
  lsp::Server polite{fixed_day()}, abrupt{fixed_day()};
  replies(polite, initialize());
  CHECK(replies(polite, request(2, "shutdown")).at(0) == Json{{"jsonrpc", "2.0"}, {"id", 2}, {"result", nullptr}});
  CHECK_FALSE(polite.exit_code());
  CHECK(replies(polite, note("exit")).empty());
  CHECK(polite.exit_code() == 0);
  replies(abrupt, initialize());
  replies(abrupt, note("exit"));
  CHECK(abrupt.exit_code() == 1);
}

TEST_CASE("before initialize and after shutdown a request is refused", "[lsp]") {
  lsp::Server server{fixed_day()};
  CHECK(code(replies(server, request(1, "textDocument/hover"))) == -32002);
  replies(server, initialize());
  CHECK(code(replies(server, initialize())) == -32600);
  replies(server, request(2, "shutdown"));
  CHECK(code(replies(server, request(3, "textDocument/hover"))) == -32600);
}

TEST_CASE("the encoding is UTF-16 unless the client prefers another", "[lsp]") {
  auto const chosen = [](Json const& abilities) {
    lsp::Server server{fixed_day()};
    return replies(server, initialize(abilities)).at(0)["result"]["capabilities"]["positionEncoding"];
  };
  CHECK(chosen(Json::object()) == "utf-16");
  CHECK(chosen({{"general", {{"positionEncodings", {"utf-8", "utf-16"}}}}}) == "utf-8");
  CHECK(chosen({{"general", {{"positionEncodings", {"utf-7", "utf-32"}}}}}) == "utf-32");
  CHECK(chosen({{"offsetEncoding", {"utf-8", "utf-16"}}}) == "utf-8");
}

TEST_CASE("a message may come byte by byte, and several at once", "[lsp]") {
  lsp::Server server{fixed_day()};
  std::string const bytes = framed(initialize());
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) REQUIRE(answers(server, bytes.substr(i, 1)).empty());
  CHECK(answers(server, bytes.substr(bytes.size() - 1)).size() == 1);
  CHECK(answers(server, framed(request(2, "a")) + framed(request(3, "b"))).size() == 2);
}

TEST_CASE("headers are read in any case and order, with others beside them", "[lsp]") {
  lsp::Server server{fixed_day()};
  std::string const body = initialize().dump();
  std::string const length = std::to_string(body.size());
  CHECK(answers(server, "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:" + length +
                            "\r\n\r\n" + body)
            .at(0)["id"] == 1);
}

TEST_CASE("a header without a length and a body that is not JSON are answered, and the server lives", "[lsp]") {
  lsp::Server server{fixed_day()};
  for (std::string_view const broken : {"Content-Length: x\r\n\r\n", "Hello: 1\r\n\r\n", "Content-Length: 3\r\n\r\n{a}",
                                        "Content-Length: -5\r\n\r\n", "Content-Length: 0\r\n\r\n"}) {
    INFO(broken);
    std::vector<Json> const got = answers(server, broken);
    CHECK(code(got) == -32700);
    CHECK(got.at(0)["id"] == nullptr);
  }
  CHECK(replies(server, initialize()).at(0).contains("result"));
}

TEST_CASE("a method that is unknown, and parameters of a wrong form, are errors of the request alone", "[lsp]") {
  lsp::Server server{fixed_day()};
  replies(server, initialize());
  CHECK(code(replies(server, request(2, "textDocument/nothing"))) == -32601);
  Json const wrong = replies(server, request(3, "textDocument/hover", {{"textDocument", 5}})).at(0)["error"];
  CHECK(wrong == Json{{"code", -32602}, {"message", "tham số của textDocument/hover không đúng dạng"}});
  CHECK(code(replies(server, Json{{"jsonrpc", "2.0"}, {"id", 4}})) == -32600);
  CHECK(code(replies(server, Json::array({1, 2}))) == -32600);
  CHECK(replies(server, note("$/nothing")).empty());
  CHECK(replies(server, note("textDocument/didOpen", {{"textDocument", nullptr}})).empty());
  CHECK(replies(server, Json{{"jsonrpc", "2.0"}, {"id", "bcd-files"}, {"result", nullptr}}).empty());
}

TEST_CASE("a request that is cancelled before its turn is not carried out", "[lsp]") {
  lsp::Server server{fixed_day()};
  replies(server, initialize());
  std::vector<Json> const got = answers(server, framed(request(2, "workspace/symbol", {{"query", ""}})) +
                                                    framed(request(3, "workspace/symbol", {{"query", ""}})) +
                                                    framed(note("$/cancelRequest", {{"id", 2}})));
  REQUIRE(got.size() == 2);
  CHECK(got[0]["id"] == 2);
  CHECK(got[0]["error"]["code"] == -32800);
  CHECK(got[1]["id"] == 3);
  CHECK(got[1].contains("result"));
}

TEST_CASE("a message that is nested too deeply is answered with its id, and the server lives", "[lsp]") {
  lsp::Server server{fixed_day()};
  std::string const deep = std::string(100000, '[') + std::string(100000, ']');
  for (std::string const& body :
       {R"({"id":7,"method":"x","params":)" + deep + "}", R"({"params":)" + deep + R"(,"id":7})"}) {
    std::vector<Json> const got = answers(server, with_length(body.size(), body));
    CHECK(code(got) == -32700);
    CHECK(got.at(0)["id"] == 7);
  }
  CHECK(replies(server, initialize()).at(0).contains("result"));
}

TEST_CASE("half a surrogate pair in a message does not lose the message", "[lsp]") {
  lsp::Server server{fixed_day()};
  replies(server, initialize());
  for (std::string const query : {R"(a\ud83d)", R"(\ude00\\ud83d)", R"(\ud83d\ud83d\ude00)"}) {
    INFO(query);
    std::string const body =
        R"({"jsonrpc":"2.0","id":8,"method":"workspace/symbol","params":{"query":")" + query + "\"}}";
    CHECK(answers(server, with_length(body.size(), body)).at(0) ==
          Json{{"jsonrpc", "2.0"}, {"id", 8}, {"result", Json::array()}});
  }
}

TEST_CASE("after a wrong length the next message is read", "[lsp]") {
  std::string const body = request(2, "workspace/symbol", {{"query", ""}}).dump();
  struct Wrong {
    std::size_t length;
    Json id;
  };
  for (Wrong const& one : {Wrong{5, nullptr}, Wrong{body.size() + 9, 2}, Wrong{1000, 2}, Wrong{99999999999, nullptr}}) {
    INFO(one.length);
    lsp::Server server{fixed_day()};
    replies(server, initialize());
    std::vector<Json> const got =
        answers(server, with_length(one.length, body) + framed(request(3, "workspace/symbol", {{"query", ""}})));
    REQUIRE(got.size() == 2);
    CHECK(got[0]["error"]["code"] == -32700);
    CHECK(got[0]["id"] == one.id);
    CHECK(got[1] == Json{{"jsonrpc", "2.0"}, {"id", 3}, {"result", Json::array()}});
  }
}

}  // namespace
}  // namespace bcd::test
