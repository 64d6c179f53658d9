#include <catch2/catch.hpp>

#include "engine/lifecycle/lifecycle.h"

namespace cauce {

TEST_CASE("the chart of a process instance is drawn from its moves") {
  CHECK("\n" + draw_chart("process") == R"(
stateDiagram-v2
  state Open {
    Active
    Suspended
  }
  Completed
  Canceled
  Failed
  [*] --> Active
  Active --> Suspended : suspend
  Active --> Completed : complete
  Open --> Canceled : cancel
  Active --> Failed : fail
  Suspended --> Active : resume
  Completed --> [*]
  Canceled --> [*]
  Failed --> [*]
)");
}

TEST_CASE("the chart of an activity shows what may hit it while it is alive once") {
  CHECK("\n" + draw_chart("activity") == R"(
stateDiagram-v2
  Inactive
  state Alive {
    state Working {
      Ready
      Active
    }
    Completing
  }
  state Settled {
    Withdrawn
    Completed
    Compensated
    Failed
    Terminated
  }
  Compensating
  Failing
  Terminating
  Closed
  [*] --> Inactive
  Inactive --> Ready : tokenArrived
  Ready --> Active : inputsAvailable
  Alive --> Failing : errorRaised
  Alive --> Terminating : interrupted
  Working --> Withdrawn : alternativeTaken
  Active --> Completing : workDone
  Settled --> Closed : processEnded
  Completing --> Completed : outputsAvailable
  Completed --> Compensating : compensationRequested
  Compensating --> Terminating : interrupted
  Compensating --> Compensated : compensationDone
  Compensating --> Failed : compensationFailed
  Failing --> Failed : errorHandled
  Terminating --> Terminated : terminationDone
  Closed --> [*]
)");
}

TEST_CASE("the chart of a human task nests what is owned in what is active in what is open") {
  CHECK("\n" + draw_chart("task") == R"(
stateDiagram-v2
  state Open {
    Created
    state Active {
      Ready
      state Owned {
        Reserved
        InProgress
      }
    }
    state Suspended {
      SuspendedReady
      SuspendedReserved
      SuspendedInProgress
    }
  }
  Completed
  Failed
  Error
  Exited
  Obsolete
  [*] --> Created
  Created --> Ready : activate
  Created --> Reserved : activateForOne
  Open --> Error : error
  Open --> Exited : exit
  Open --> Obsolete : skip
  Ready --> Reserved : claim, delegate
  Ready --> InProgress : start
  Ready --> Ready : forward
  Ready --> SuspendedReady : suspend
  Reserved --> InProgress : start
  Owned --> Ready : release, forward
  Reserved --> Reserved : delegate
  Reserved --> SuspendedReserved : suspend
  InProgress --> Reserved : stop, delegate
  InProgress --> SuspendedInProgress : suspend
  InProgress --> Completed : complete
  InProgress --> Failed : fail
  SuspendedReady --> Ready : resume
  SuspendedReserved --> Reserved : resume
  SuspendedInProgress --> InProgress : resume
  Completed --> [*]
  Failed --> [*]
  Error --> [*]
  Exited --> [*]
  Obsolete --> [*]
)");
}

TEST_CASE("the chart of an incident is drawn from its moves") {
  CHECK("\n" + draw_chart("incident") == R"(
stateDiagram-v2
  state Unresolved {
    Open
    Retrying
  }
  Resolved
  Canceled
  [*] --> Open
  Open --> Retrying : retry
  Unresolved --> Canceled : cancel
  Retrying --> Open : failAgain
  Retrying --> Resolved : succeed
  Resolved --> [*]
  Canceled --> [*]
)");
}

TEST_CASE("a lifecycle that does not exist has no chart") {
  CHECK(draw_chart("gateway").empty());
  CHECK(draw_chart("").empty());
}

}  // namespace cauce
