#include "adapters/http/multipart.h"

#include <catch2/catch.hpp>

namespace cauce::http {
namespace {

constexpr const char* form_type = "multipart/form-data; boundary=XX";

// "name=content" for fields, "name@file=content" for files, or the message.
std::string read(const std::string& body, const std::string& content_type = form_type) {
  const auto parts = parse_multipart(content_type, body);
  if (!parts) return "refused: " + parts.error();
  std::string out;
  for (const Part& part : *parts)
    out += (out.empty() ? "" : "|") + part.name + (part.filename ? "@" + *part.filename : "") +
           "=" + std::string(part.content);
  return out;
}

std::string part(const std::string& disposition, const std::string& content) {
  return "--XX\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}

TEST_CASE("multipart bodies are split into fields and files") {
  CHECK(read(part("name=\"a\"", "1") + part("name=b", "2") + "--XX--\r\n") == "a=1|b=2");
  CHECK(read(part("name=\"data\"; filename=\"x y.bpmn\"", "<a/>") + "--XX--") ==
        "data@x y.bpmn=<a/>");
  CHECK(read("preamble\r\n" + part("name=a", "1") + "--XX--\r\nepilogue") == "a=1");
  CHECK(read(part("name=a", "") + "--XX--") == "a=");
  CHECK(read(part("name=a", "1\r\n--XY\r\n2") + "--XX--") == "a=1\r\n--XY\r\n2");
  CHECK(read("--XX--") == "");
  CHECK(read("--XX  \r\nContent-Type: text/plain\r\nContent-Disposition: form-data; name=a\r\n"
             "\r\n1\r\n--XX--") == "a=1");
}

TEST_CASE("file names are read as browsers write them") {
  const std::string end = "--XX--";
  CHECK(read(part(R"(name="d"; filename="a\"b.bpmn")", "1") + end) == "d@a\"b.bpmn=1");
  CHECK(read(part(R"(name="d"; filename="C:\x\a.bpmn")", "1") + end) == "d@C:\\x\\a.bpmn=1");
  CHECK(read(part("name=\"d\"; filename=\"a;b.bpmn\"", "1") + end) == "d@a;b.bpmn=1");
  CHECK(read(part("name=d; filename=x; filename*=UTF-8''a%C3%B1o.bpmn", "1") + end) ==
        "d@a\xC3\xB1o.bpmn=1");
  CHECK(read(part("name=\"d\"; filename=\"\"", "") + end) == "d@=");
}

TEST_CASE("malformed multipart bodies are refused with what was expected") {
  const auto refused = [](const std::string& body, const std::string& content_type = form_type) {
    return read(body, content_type).starts_with("refused: expected ");
  };
  CHECK(refused("--XX--", "text/plain"));
  CHECK(refused("--XX--", "multipart/form-data"));
  CHECK(refused("--XX--", "multipart/form-data; boundary=\"\""));
  CHECK(refused("--XX--", "multipart/form-data; boundary=" + std::string(71, 'a')));
  CHECK(refused("", form_type));
  CHECK(refused("--YY--", form_type));
  CHECK(refused(part("name=a", "1")));                        // No last boundary.
  CHECK(refused("--XX\r\n\r\n1\r\n--XX--"));                  // No disposition.
  CHECK(refused("--XX\r\nbroken\r\n\r\n1\r\n--XX--"));
  CHECK(refused("--XX\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--XX--"));
  CHECK(refused(part("filename=a", "1") + "--XX--"));          // No name.
  CHECK(refused(part("name=a; name=b", "1") + "--XX--"));
  CHECK(refused(part("name=\"a", "1") + "--XX--"));
  CHECK(refused(part("name=\"\xFF\"", "1") + "--XX--"));
  CHECK(refused("--XXgarbage\r\n\r\n--XX--"));
  CHECK(
      refused("--XX\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: form-data; "
              "name=a\r\n\r\nMQ==\r\n--XX--"));
  CHECK(refused("--XX\r\n" + std::string(9000, 'h') + "\r\n\r\n--XX--"));
}

TEST_CASE("every prefix of a multipart body is refused and none is misread") {
  const std::string whole =
      part("name=\"a\"; filename=\"f\"", "content") + part("name=b", "2") + "--XX--";
  for (std::size_t length = 0; length < whole.size(); ++length)
    CHECK(read(whole.substr(0, length)).starts_with("refused: "));
}

}  // namespace
}  // namespace cauce::http
