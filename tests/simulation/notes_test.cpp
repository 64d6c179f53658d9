// Comments and files on a real database, as a later process finds them.
#include <catch2/catch.hpp>

#include "engine/journal/events/note.h"
#include "tests/simulation/office.h"

namespace cauce::simulation {

TEST_CASE("comments and files are there after a restart, and removed files are not") {
  Office office;
  office.deploy(drawing("review", R"(
    <startEvent id="start"/><sequenceFlow id="f1" sourceRef="start" targetRef="work"/>
    <userTask id="work" camunda:candidateGroups="team"/>
    <sequenceFlow id="f2" sourceRef="work" targetRef="end"/><endEvent id="end"/>)"));
  office.start("review");
  const TaskKey task = office.open_task("work");
  const std::string bytes("\0\xff binary", 9);
  office.done(AddComment{task, "What about page 3?"});
  office.done(AddAttachment{task, "plan.pdf", "The plan", "application/pdf", bytes, {}});
  const Reply gone = office.done(AddAttachment{task, "old.pdf", "", "", "old", {}});
  office.done(RemoveAttachment{task, AttachmentKey{gone.subject}});
  office.reopen();
  {
    const auto reader = office.runtime().make_reader();
    const auto comments = reader->select<CommentRow>({});
    REQUIRE(comments.size() == 1);
    CHECK(comments.front().text == "What about page 3?");
    const auto files = reader->select<AttachmentRow>({});
    REQUIRE(files.size() == 1);
    CHECK(files.front().name == "plan.pdf");
    CHECK(files.front().description == "The plan");
    CHECK(files.front().size == 9);
    REQUIRE(files.front().content);
    CHECK(unsalted(reader->content(*files.front().content).value()) == bytes);
  }
  // The next process knows the file, and whose it is.
  const AttachmentKey kept = office.runtime().make_reader()->select<AttachmentRow>({}).front().key;
  office.done(RemoveAttachment{task, kept});
  office.done(CompleteTask{task, {}});
  CHECK_FALSE(office.ask(AddComment{task, "late"}).ok());
  const PartitionState restored = office.restored();
  office.close();
  CHECK(restored == office.folded().partition);
}

}  // namespace cauce::simulation
