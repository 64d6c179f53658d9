// Comments and files of tasks: who may add them, and what is refused.
#include <catch2/catch.hpp>

#include "engine/execution/engine.h"
#include "engine/journal/codec.h"
#include "tests/adapters/cases/read_resource.h"

namespace cauce {
namespace {

using Catch::Contains;

constexpr std::string_view noted_drawing = R"(
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="urn:t">
<process id="p" isExecutable="true">
<startEvent id="s"/><userTask id="t" camunda:candidateGroups="staff"/><endEvent id="e"/>
<sequenceFlow id="s_t" sourceRef="s" targetRef="t"/>
<sequenceFlow id="t_e" sourceRef="t" targetRef="e"/></process></definitions>)";

const Actor by_ana{"ana", {"staff"}, Authority::person};
const Actor by_ben{"ben", {"staff"}, Authority::person};
const Actor by_eva{"eva", {"guests"}, Authority::person};
const Actor by_root{"root", {}, Authority::operator_};

// One open task, and asking something of it.
struct Desk {
  Engine engine{PartitionState{},
                Zone::utc(),
                {[](ProcessInstanceKey) { return std::unique_ptr<InstanceState>(); },
                 [](std::uint64_t) { return std::optional<ProcessInstanceKey>(); }}};
  std::uint8_t counter = 0;
  ProcessInstanceKey instance{};
  TaskKey task{};

  Desk() {
    auto resource = cases::read_resource("p.bpmn", std::string(noted_drawing));
    REQUIRE(resource.ok());
    done(Deploy{"", "", {*resource}, false}, by_root);
    StartProcessInstance start;
    start.process_id = "p";
    instance = *done(start, by_ana).reply.instance;
    task = state().tasks.begin()->first;
  }
  const InstanceState& state() const { return *engine.find(instance); }

  Result<Outcome, Rejection> run(Request request, const Actor& actor) {
    Command command{std::move(request), Instant{1'000}, actor, {}, {}};
    command.entropy[0] = ++counter;
    return engine.execute(command);
  }
  Outcome done(Request request, const Actor& actor) {
    auto outcome = run(std::move(request), actor);
    INFO((outcome.ok() ? "" : outcome.error().message));
    REQUIRE(outcome.ok());
    return *outcome;
  }
  Rejection refused(Request request, const Actor& actor) {
    const PartitionState before = engine.partition();
    const InstanceState unchanged = state();
    const auto outcome = run(std::move(request), actor);
    REQUIRE_FALSE(outcome.ok());
    CHECK(before == engine.partition());
    CHECK(unchanged == state());
    return outcome.error();
  }
  AddAttachment file(std::string name, std::string bytes) const {
    return {task, std::move(name), "", "text/plain", std::move(bytes), std::nullopt};
  }
  AttachmentKey add(const Actor& actor) {
    return AttachmentKey{done(file("plan.txt", "the plan"), actor).reply.subject};
  }
};

}  // namespace

TEST_CASE("a comment is in the journal by its commitment, and moves nothing") {
  Desk desk;
  const InstanceState before = desk.state();
  const Outcome said = desk.done(AddComment{desk.task, "a secret"}, by_ana);
  CHECK(desk.state() == before);
  REQUIRE(said.records.size() == 1);
  const EncodedRecord encoded = encode(said.records.front());
  CHECK_THAT(encoded.json, Contains("CommentAdded") && !Contains("secret"));
  REQUIRE(encoded.values.size() == 1);
  CHECK(encoded.values.front().content == "\"a secret\"");
  CHECK(desk.done(AddComment{desk.task, "more"}, by_ana).reply.subject != said.reply.subject);
}

TEST_CASE("a file is kept behind a salt, by the digest that the journal has") {
  Desk desk;
  const Outcome added = desk.done(desk.file("plan.txt", "the plan"), by_ana);
  REQUIRE(added.contents.size() == 1);
  const auto& event = std::get<AttachmentAdded>(added.records.front().events.front());
  CHECK(event.content == added.contents.front().digest);
  CHECK(event.content == sha256({added.contents.front().bytes}));
  CHECK(event.content != sha256({"the plan"}));
  CHECK(unsalted(added.contents.front().bytes) == "the plan");
  CHECK(event.size == 8);
  const EncodedRecord encoded = encode(added.records.front());
  CHECK_THAT(encoded.json, !Contains("plan"));
  // The same file once more tells nothing about the first.
  CHECK(desk.done(desk.file("plan.txt", "the plan"), by_ana).contents.front().digest !=
        *event.content);
}

TEST_CASE("an address stands in place of a file") {
  Desk desk;
  const AddAttachment link{desk.task, "Plan", "", "", std::nullopt, "https://example.org/plan"};
  const Outcome added = desk.done(link, by_ana);
  CHECK(added.contents.empty());
  const auto& event = std::get<AttachmentAdded>(added.records.front().events.front());
  CHECK(event.url->value == Value("https://example.org/plan"));
  CHECK(event.content == std::nullopt);
  AddAttachment both = link;
  both.bytes = "x";
  CHECK(desk.refused(both, by_ana).kind == RejectionKind::invalid_argument);
  AddAttachment neither = link;
  neither.url.reset();
  CHECK_THAT(desk.refused(neither, by_ana).message, Contains("either the content"));
  for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "https://a\r\nb"}) {
    AddAttachment other = link;
    other.url = url;
    CHECK(desk.refused(other, by_ana).kind == RejectionKind::invalid_argument);
  }
}

TEST_CASE("who may not do the task adds nothing to it") {
  Desk desk;
  CHECK(desk.refused(AddComment{desk.task, "hello"}, by_eva).kind == RejectionKind::forbidden);
  CHECK(desk.refused(desk.file("a.txt", "a"), by_eva).kind == RejectionKind::forbidden);
  desk.done(AddComment{desk.task, "hello"}, by_root);
  // Who has delegated it still may; colleagues of the role may, too.
  desk.done(DelegateTask{desk.task, "eva"}, by_ana);
  desk.done(AddComment{desk.task, "hello"}, by_eva);
  desk.done(AddComment{desk.task, "hello"}, by_ana);
  desk.done(AddComment{desk.task, "hello"}, by_ben);
}

TEST_CASE("nothing is added to a task that is over, or that is none") {
  Desk desk;
  const TaskKey none{make_key(1, 999)};
  CHECK(desk.refused(AddComment{none, "hello"}, by_ana).kind == RejectionKind::not_found);
  CHECK(desk.refused(AddAttachment{none, "a", "", "", "a", {}}, by_ana).kind ==
        RejectionKind::not_found);
  const AttachmentKey kept = desk.add(by_ana);
  CHECK(desk.state().attachments.size() == 1);
  desk.done(CompleteTask{desk.task, {}}, by_ana);
  CHECK(desk.state().attachments.empty());
  for (const Request& request :
       std::vector<Request>{AddComment{desk.task, "late"}, desk.file("a.txt", "a"),
                            RemoveAttachment{desk.task, kept}}) {
    const Rejection rejection = desk.refused(request, by_ana);
    CHECK(rejection.kind == RejectionKind::invalid_state);
    CHECK_THAT(rejection.message, Contains("but it is Completed"));
  }
}

TEST_CASE("what is too large is refused with the limit and its size") {
  Desk desk;
  desk.done(desk.file("a.bin", std::string(attachment_bytes_max, 'x')), by_ana);
  const Rejection large = desk.refused(desk.file("a.bin", std::string(10'485'761, 'x')), by_ana);
  CHECK(large.kind == RejectionKind::invalid_argument);
  CHECK_THAT(large.message, Contains("at most 10485760 bytes, found 10485761"));
  CHECK_THAT(desk.refused(AddComment{desk.task, std::string(65'537, 'x')}, by_ana).message,
             Contains("at most 65536 bytes, found 65537"));
  CHECK(desk.refused(AddComment{desk.task, " \n\t"}, by_ana).kind ==
        RejectionKind::invalid_argument);
  CHECK_THAT(desk.refused(desk.file(std::string(256, 'x'), "a"), by_ana).message,
             Contains("at most 255 bytes, found 256"));
  AddAttachment wordy = desk.file("a", "a");
  wordy.description = std::string(4'001, 'x');
  CHECK_THAT(desk.refused(wordy, by_ana).message, Contains("at most 4000 bytes, found 4001"));
}

TEST_CASE("the name of a file has no folders and no control characters") {
  Desk desk;
  for (const char* name : {"", ".", "..", "a/b", "..\\b", "/etc/passwd", "C:\\a.txt", "a\nb"})
    CHECK(desk.refused(desk.file(name, "a"), by_ana).kind == RejectionKind::invalid_argument);
  desk.done(desk.file("Acta ñandú (2).pdf", "a"), by_ana);
}

TEST_CASE("who added a file removes it while the task is open, and an operator may") {
  Desk desk;
  const AttachmentKey first = desk.add(by_ana);
  const AttachmentKey second = desk.add(by_ana);
  CHECK(desk.refused(RemoveAttachment{desk.task, first}, by_ben).kind == RejectionKind::forbidden);
  CHECK(desk.refused(RemoveAttachment{desk.task, AttachmentKey{1}}, by_ana).kind ==
        RejectionKind::not_found);
  desk.done(RemoveAttachment{desk.task, first}, by_ana);
  CHECK(desk.refused(RemoveAttachment{desk.task, first}, by_ana).kind == RejectionKind::not_found);
  desk.done(RemoveAttachment{desk.task, second}, by_root);
  CHECK(desk.state().attachments.empty());
}

TEST_CASE("a held case takes comments and files: they move nothing in it") {
  Desk desk;
  desk.done(SuspendProcessInstance{desk.instance}, by_root);
  desk.done(AddComment{desk.task, "why is it held?"}, by_ana);
  desk.done(RemoveAttachment{desk.task, desk.add(by_ana)}, by_ana);
}

}  // namespace cauce
