// Comments and files of tasks, as the dialect's clients and the pages ask for them.
#include <catch2/catch.hpp>

#include "adapters/http/download.h"
#include "engine/journal/events/note.h"
#include "tests/adapters/http/office.h"

namespace cauce::http::test {
namespace {

using Catch::Contains;

const std::string task_30 = "/engine-rest/task/30";
const std::string files_of_30 = task_30 + "/attachment";

// What the engine takes becomes a row with key 90.
void let_it_write(Office& office) {
  office.engine.answer = [&office](const EnginePort::Submission& asked) {
    Tables& tables = office.engine.tables;
    const ProcessInstanceKey instance{20};
    if (const auto* said = std::get_if<AddComment>(&asked.request))
      tables.put(CommentRow{instance, CommentKey{90}, said->task, said->text,
                            Instant{1'793'620'800'000}, asked.actor.user});
    if (const auto* added = std::get_if<AddAttachment>(&asked.request)) {
      AttachmentRow row{instance, AttachmentKey{90}, added->task, added->name};
      row.type = added->type;
      row.url = added->url;
      row.added_by = asked.actor.user;
      if (added->bytes) {
        const std::string kept = salted(Salt{}, *added->bytes);
        row.content = sha256({kept});
        row.size = static_cast<std::int64_t>(added->bytes->size());
        tables.contents[*row.content] = kept;
      }
      tables.put(row);
    }
    Reply reply;
    reply.subject = 90;
    return Result<Reply, Rejection>(reply);
  };
}

HttpResponse as(Office& office, const char* user, Method method, const std::string& target,
                const std::string& body = {}, const std::string& type = "application/json") {
  return office.ask(method, target, body, {{"Authorization", basic(user)}, {"Content-Type", type}});
}

std::string form_of(const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string body;
  for (const auto& [disposition, content] : fields)
    body += "--xyz\r\nContent-Disposition: form-data; name=" + disposition + "\r\n\r\n" + content +
            "\r\n";
  return body + "--xyz--\r\n";
}
const std::string multipart = "multipart/form-data; boundary=xyz";

HttpResponse add_file(Office& office, const std::string& body) {
  return as(office, "ana", Method::post, files_of_30 + "/create", body, multipart);
}

}  // namespace

TEST_CASE("a comment is written and read, by task, by id and by case") {
  Office office(Authentication::on);
  let_it_write(office);
  const HttpResponse made =
      as(office, "ana", Method::post, task_30 + "/comment/create", R"({"message":"<b>¿Sí?</b>"})");
  REQUIRE(made.status == 200);
  CHECK(member(made.body, "id") == "\"90\"");
  CHECK(member(made.body, "userId") == "\"ana\"");
  CHECK(member(made.body, "taskId") == "\"30\"");
  CHECK(member(made.body, "message") == "\"<b>¿Sí?</b>\"");
  CHECK_THAT(member(made.body, "links"), Contains("/engine-rest/task/30/comment/90"));
  CHECK(member(as(office, "ana", Method::get, task_30 + "/comment/90").body, "id") == "\"90\"");
  for (const char* list :
       {"/engine-rest/task/30/comment", "/engine-rest/process-instance/20/comment"})
    CHECK_THAT(as(office, "ben", Method::get, list).body, Contains("\"id\":\"90\""));
  CHECK(as(office, "ana", Method::get, "/engine-rest/task/31/comment").body == "[]");
  CHECK(as(office, "ana", Method::get, "/engine-rest/task/31/comment/90").status == 404);
}

TEST_CASE("who does not see a case sees none of its comments and files, and adds none") {
  Office office(Authentication::on);
  let_it_write(office);
  for (ProcessInstanceRow& row : office.engine.tables.of<ProcessInstanceRow>())
    row.started_by = "root", row.root = row.key;
  REQUIRE(
      as(office, "ana", Method::post, task_30 + "/comment/create", R"({"message":"a"})").status ==
      200);
  REQUIRE(add_file(office, form_of({{"content; filename=a.txt", "abc"}})).status == 200);
  for (const char* path :
       {"/comment", "/comment/90", "/attachment", "/attachment/90", "/attachment/90/data"}) {
    INFO(path);
    CHECK(as(office, "ana", Method::get, task_30 + path).status == 200);
    CHECK(as(office, "eva", Method::get, task_30 + path).status == 200);
    CHECK(as(office, "sue", Method::get, task_30 + path).status == 404);
    CHECK(as(office, "dina", Method::get, task_30 + path).status == 404);
    CHECK(as(office, "nil", Method::get, task_30 + path).status == 403);
    CHECK(as(office, "ana", Method::get, std::string("/engine-rest/task/32") + path).status == 404);
  }
  CHECK(as(office, "sue", Method::get, "/engine-rest/process-instance/20/comment").status == 404);
  CHECK(as(office, "ana", Method::get, "/engine-rest/process-instance/21/comment").status == 404);
  const std::size_t before = office.engine.submissions().size();
  const std::string comment = task_30 + "/comment/create";
  CHECK(as(office, "sue", Method::post, comment, R"({"message":"a"})").status == 400);
  CHECK(as(office, "eva", Method::post, comment, R"({"message":"a"})").status == 403);
  CHECK(as(office, "sue", Method::delete_, files_of_30 + "/90").status == 404);
  CHECK(as(office, "eva", Method::delete_, files_of_30 + "/90").status == 403);
  CHECK(office.engine.submissions().size() == before);
}

TEST_CASE("a comment without a text, or on what is no open task, is refused") {
  Office office(Authentication::on);
  const std::string comment = task_30 + "/comment/create";
  for (const char* body : {"{}", R"({"message":5})", "[]", R"({"message":null})"})
    CHECK(as(office, "ana", Method::post, comment, body).status == 400);
  for (const char* task : {"33", "99", "x"})
    CHECK(as(office, "ben", Method::post,
             std::string("/engine-rest/task/") + task + "/comment/create", R"({"message":"a"})")
              .status == 400);
  CHECK(as(office, "ben", Method::get, "/engine-rest/task/99/comment").status == 404);
  CHECK(as(office, "ben", Method::get, "/engine-rest/task/33/comment").status == 200);
  CHECK(office.engine.submissions().empty());
}

TEST_CASE("a file goes in as a form and comes out as a download that runs nothing") {
  Office office(Authentication::on);
  let_it_write(office);
  const std::string page("<script>alert(1)</script>\r\n\0x", 29);
  const HttpResponse made =
      add_file(office, form_of({{"\"attachment-type\"", "text/html"},
                                {"\"content\"; filename=\"C:\\\\docs\\\\ñandú.html\"", page}}));
  REQUIRE(made.status == 200);
  CHECK(member(made.body, "name") == "\"ñandú.html\"");
  CHECK(member(made.body, "type") == "\"text/html\"");
  CHECK(member(made.body, "url") == "null");
  CHECK_THAT(member(made.body, "links"), Contains("/engine-rest/task/30/attachment/90"));
  CHECK_THAT(as(office, "ana", Method::get, files_of_30).body, Contains("\"id\":\"90\""));
  const std::string of_case = "/engine-rest/process-instance/20/attachment";
  CHECK_THAT(as(office, "ana", Method::get, of_case).body, Contains("\"id\":\"90\""));
  const HttpResponse data = as(office, "ana", Method::get, files_of_30 + "/90/data");
  CHECK(data.body == page);
  CHECK(data.content_type == "application/octet-stream");
  CHECK_THAT(header_of(data, "Content-Security-Policy"), Contains("sandbox"));
  CHECK(header_of(data, "Content-Disposition") ==
        "attachment; filename=\"__and__.html\"; filename*=UTF-8''%C3%B1and%C3%BA.html");
  CHECK(as(office, "ana", Method::delete_, files_of_30 + "/90").status == 204);
  CHECK(office.last<RemoveAttachment>().attachment == AttachmentKey{90});
}

TEST_CASE("an address has no bytes, and an erased file is said to be erased") {
  Office office(Authentication::on);
  let_it_write(office);
  const std::string url = "https://example.org/plan";
  const HttpResponse made = add_file(office, form_of({{"attachment-name", "Plan"}, {"url", url}}));
  CHECK(member(made.body, "url") == "\"" + url + "\"");
  CHECK_THAT(as(office, "ana", Method::get, files_of_30 + "/90/data").body, Contains("address"));
  office.engine.tables.of<AttachmentRow>().front().content = sha256({"gone"});
  const HttpResponse erased = as(office, "ana", Method::get, files_of_30 + "/90/data");
  CHECK(erased.status == 404);
  CHECK_THAT(erased.body, Contains("erased"));
}

TEST_CASE("a form that is none, or holds two files, is refused") {
  Office office(Authentication::on);
  CHECK(as(office, "ana", Method::post, files_of_30 + "/create", "{}").status == 400);
  CHECK(add_file(office, "--abc--").status == 400);
  CHECK(add_file(office, form_of({{"content; filename=a", "a"}, {"content; filename=b", "b"}}))
            .status == 400);
  CHECK(office.engine.submissions().empty());
}

TEST_CASE("the name of a download ends no header and leads to no folder") {
  CHECK(content_disposition("a b.pdf") == "attachment; filename=\"a b.pdf\"");
  CHECK(content_disposition("../../etc/passwd") == "attachment; filename=\"passwd\"");
  CHECK_THAT(content_disposition("a\"; b=\"\r\nSet-Cookie: x"),
             !Contains("\r") && !Contains("\n") && Contains("filename=\"a_; b=___Set-Cookie: x\""));
  CHECK_THAT(content_disposition("100%.txt"), Contains("filename*=UTF-8''100%25.txt"));
}

}  // namespace cauce::http::test
