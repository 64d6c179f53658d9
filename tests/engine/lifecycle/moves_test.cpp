#include <atomic>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/engine/lifecycle/table.h"

namespace cauce::lifecycle {

TEST_CASE("a process instance runs, rests and ends as the table says") {
  CHECK(table_of_moves<ProcessState, ProcessEvent>("AC SU CO CA FA") ==
        // from:            AC SU CO CA FA
        R"(
suspend               SU .  .  .  .
resume                .  AC .  .  .
complete              CO .  .  .  .
cancel                CA CA .  .  .
fail                  FA .  .  .  .
)");
}

TEST_CASE("an activity moves as figure 13.2 of BPMN 2.0.2 says") {
  CHECK(table_of_moves<ActivityState, ActivityEvent>("IN RE AC WI CG CD KG KD FG FD TG TD CL") ==
        // from:            IN RE AC WI CG CD KG KD FG FD TG TD CL
        // (CG completing, CD completed, KG compensating, KD compensated, and so on)
        R"(
tokenArrived          RE .  .  .  .  .  .  .  .  .  .  .  .
inputsAvailable       .  AC .  .  .  .  .  .  .  .  .  .  .
workDone              .  .  CG .  .  .  .  .  .  .  .  .  .
outputsAvailable      .  .  .  .  CD .  .  .  .  .  .  .  .
errorRaised           .  FG FG .  FG .  .  .  .  .  .  .  .
errorHandled          .  .  .  .  .  .  .  .  FD .  .  .  .
interrupted           .  TG TG .  TG .  TG .  .  .  .  .  .
terminationDone       .  .  .  .  .  .  .  .  .  .  TD .  .
alternativeTaken      .  WI WI .  .  .  .  .  .  .  .  .  .
compensationRequested .  .  .  .  .  KG .  .  .  .  .  .  .
compensationDone      .  .  .  .  .  .  KD .  .  .  .  .  .
compensationFailed    .  .  .  .  .  .  FD .  .  .  .  .  .
processEnded          .  .  .  CL .  CL .  CL .  CL .  CL .
)");
}

TEST_CASE("a human task moves as the state diagram of WS-HumanTask 1.1 says") {
  CHECK(table_of_moves<TaskState, TaskEvent>("CR RE RS IP SR SS SP CO FA ER EX OB") ==
        // from:            CR RE RS IP SR SS SP CO FA ER EX OB
        // (RS reserved; SR, SS, SP suspended while ready, reserved, in progress)
        R"(
activate              RE .  .  .  .  .  .  .  .  .  .  .
activateForOne        RS .  .  .  .  .  .  .  .  .  .  .
claim                 .  RS .  .  .  .  .  .  .  .  .  .
start                 .  IP IP .  .  .  .  .  .  .  .  .
stop                  .  .  .  RS .  .  .  .  .  .  .  .
release               .  .  RE RE .  .  .  .  .  .  .  .
delegate              .  RS RS RS .  .  .  .  .  .  .  .
forward               .  RE RE RE .  .  .  .  .  .  .  .
suspend               .  SR SS SP .  .  .  .  .  .  .  .
resume                .  .  .  .  RE RS IP .  .  .  .  .
complete              .  .  .  CO .  .  .  .  .  .  .  .
fail                  .  .  .  FA .  .  .  .  .  .  .  .
error                 ER ER ER ER ER ER ER .  .  .  .  .
exit                  EX EX EX EX EX EX EX .  .  .  .  .
skip                  OB OB OB OB OB OB OB .  .  .  .  .
)");
}

TEST_CASE("an incident is retried until it is resolved or canceled, as the table says") {
  CHECK(table_of_moves<IncidentState, IncidentEvent>("OP RT RD CA") ==
        // from:            OP RT RD CA
        R"(
retry                 RT .  .  .
failAgain             .  OP .  .
succeed               .  RD .  .
cancel                CA CA .  .
)");
}

TEST_CASE("a process instance is final when it is completed or canceled") {
  CHECK_FALSE(is_final(ProcessState::active));
  CHECK_FALSE(is_final(ProcessState::suspended));
  CHECK(is_final(ProcessState::completed));
  CHECK(is_final(ProcessState::canceled));
}

TEST_CASE("a task is final when nothing moves it any more") {
  for (std::size_t index = 0; index < count<TaskState>; ++index) {
    const auto state = static_cast<TaskState>(index);
    INFO(to_string(state));
    CHECK(is_final(state) == (state >= TaskState::completed));
  }
}

TEST_CASE("threads that ask for the first moves at the same time are told the same") {
  constexpr int threads = 8;
  std::atomic<int> waiting{threads};
  std::vector<std::string> told(threads);
  std::vector<std::thread> running;
  for (int index = 0; index < threads; ++index)
    running.emplace_back([&, index] {
      --waiting;
      while (waiting > 0) std::this_thread::yield();
      std::string& tables = told[static_cast<std::size_t>(index)];
      for (int round = 0; round < 50; ++round)
        tables =
            table_of_moves<TaskState, TaskEvent>("CR RE RS IP SR SS SP CO FA ER EX OB") +
            table_of_moves<ActivityState, ActivityEvent>("IN RE AC WI CG CD KG KD FG FD TG TD CL") +
            table_of_moves<ProcessState, ProcessEvent>("AC SU CO CA FA");
    });
  for (auto& thread : running) thread.join();
  CHECK(told.front().find("claim                 .  RS") != std::string::npos);
  for (const auto& tables : told) CHECK(tables == told.front());
}

}  // namespace cauce::lifecycle
