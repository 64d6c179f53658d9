#include "adapters/http/openapi/contract.h"

namespace cauce::http {
namespace {

constexpr Schema schemas_of_api[] = {
    {"Problem", "{ type: string, message: string, code?: integer | null, ... }"},
    {"Finding",
     R"({ file: string | null, line: integer, column: integer, severity: "error" | "warning",
          rule: string, message: string, hint: string | null, element: string | null })"},

    // People.
    {"Right", R"("staff" | "designer" | "auditor" | "operator" | "administrator")"},
    {"Colleague", "{ id: string, name: string, groups: string[] }"},
    {"Person", "Colleague & { rights: Right[], standsInFor: string[] }"},
    {"Account", "Colleague & { rights: Right[], active: boolean }"},
    {"AccountChange",
     "{ name?: string, groups?: string[], rights?: Right[], active?: boolean, password?: string }"},
    {"Session", "{ user: Person, csrf: string | null }"},
    {"Token",
     R"({ id: string, name: string, createdAt: date, lastUsedAt?: date | null,
          expiresAt?: date | null, value?: string })"},
    {"Substitution", "{ person?: string, substitute: string, from: day, to: day }"},
    {"Access",
     R"({ id: string, time: date, person: string, method: string, target: string,
          case: CaseReference | null })"},

    // Tasks.
    {"CaseReference",
     R"({ id: string, number: string, businessKey: string | null, process: string,
          processKey: string })"},
    {"Task",
     R"({ id: string, name: string, description: string | null, element: string,
          assignee: string | null, owner: string | null, created: date, due: date | null,
          followUp: date | null, ended?: date | null, priority: integer, suspended: boolean,
          candidateGroups: string[], candidateUsers?: string[], subject: string | null,
          case: CaseReference, draft: boolean, onBehalfOf: string | null })"},
    {"TaskList", R"("mine" | "role" | "all")"},
    {"TaskPage",
     R"({ total: integer, items: Task[],
          counts: { mine: integer, role: integer, all: integer, overdue: integer } })"},
    {"Draft", "{ variables: map<any>, savedAt: date }"},

    // Cases.
    {"CaseState", R"("active" | "suspended" | "completed" | "canceled" | "failed")"},
    {"CaseSummary",
     R"({ id: string, number: string, businessKey: string | null, process: string,
          processKey: string, version: integer, definitionId: string, state: CaseState,
          start: date, end: date | null, startedBy: string | null, incidents?: integer })"},
    {"CaseTask",
     R"({ id: string, name: string, element: string, assignee: string | null, due: date | null,
          subject: string | null, candidateGroups: string[], mayOpen?: boolean })"},
    {"Waiting",
     R"({ id: string, message: string, element: string, name: string,
          documentation: string | null, subject: string | null, key: any })"},
    {"Case",
     R"(CaseSummary & { tasks: CaseTask[], people: { id: string, name: string }[],
          waiting: Waiting[] })"},
    {"CaseEvent",
     R"({ id: string, element: string, name: string, type: string, subject: string | null,
          person: string | null, start: date, end: date | null, canceled: boolean })"},
    {"MigrationPlan",
     R"({ sourceProcessDefinitionId: string, targetProcessDefinitionId: string,
          instructions: MigrationInstruction[], variables?: map<any> | null })"},
    {"MigrationInstruction",
     R"({ sourceActivityIds: string[], targetActivityIds: string[],
          updateEventTrigger?: boolean })"},
    {"Migration", "{ plan: MigrationPlan, cases?: string[] }"},
    {"Migrated",
     R"({ findings: { instruction: integer, rule: string, message: string }[],
          cases: { id: string,
                   problems: { rule: string, element: string | null, message: string }[] }[] })"},
    {"FormSummary",
     R"({ id: string, resource: string, deployment: string, digest: string, deployedAt: date,
          content?: map<any> })"},

    // Across cases.
    {"ElementStatistics",
     R"({ element: string, entered: integer, completed: integer, canceled: integer,
          open: integer, incidents: integer, secondsMean: number | null,
          secondsMedian: number | null, secondsMax: number | null })"},
    {"DeviationKind",
     R"("reassigned" | "late" | "modified" | "migrated" | "canceled" | "overridden")"},
    {"Deviation",
     R"({ kind: DeviationKind, case: CaseReference, element: string | null, name: string | null,
          who: string | null, when: date, detail: string | null })"},

    // What happened.
    {"JournalEvent", "{ event: string, ... }"},
    {"JournalRecord",
     R"({ position: integer, time: date, command: string, subject: string, definition: string,
          actor: { user?: string, groups?: string[], onBehalfOf?: string },
          events: JournalEvent[], ... })"},
    {"CaseMoment",
     R"({ id: string, position: integer, time: date, state: string, businessKey: string | null,
          definition: string, processKey: string,
          variables: { scope: string, name: string, value: any, erased: boolean }[],
          tokens: { id: string, scope: string, element: string, activity: string | null,
                    flow: string | null }[],
          activities: { id: string, scope: string, element: string, state: string,
                        isBody: boolean, loopCounter: integer | null }[],
          tasks: { id: string, element: string, name: string, state: string,
                   assignee: string | null, candidateGroups: string[],
                   candidateUsers: string[] }[],
          incidents: { id: string, element: string, kind: string, state: string }[] })"},

    // Registers.
    {"Store", "{ id: string, name: string | null, records: integer }"},
    {"StoreRecord",
     R"({ id: string, version: integer, content: map<any>, deleted: boolean, writtenAt: date,
          writtenBy: string | null, processInstanceId: string | null, taskId: string | null,
          element: string | null })"},
    {"Clock", "{ timestamp: integer, time: date, zone: string, manual: boolean }"},

    // Trying a drawing.
    {"SimulationStep",
     R"({ do: "start", variables?: map<any> }
      | { do: "complete", task: string, variables?: map<any> }
      | { do: "work", task: string, variables?: map<any> }
      | { do: "message", subscription: string, variables?: map<any> }
      | { do: "advance", by: string }
      | { do: "retry", incident: string }
      | { do: "record", store: string, content: map<any> })"},
    {"Simulation",
     R"({ files: map<string>, process?: string | null, start?: date | null,
          steps: SimulationStep[] })"},
    {"SimulatedTask",
     R"({ id: string, element: string, name: string, candidateGroups: string[],
          assignee: string | null, formId: string | null, variables: map<any> })"},
    {"Simulated",
     R"({ records: JournalRecord[], tasks: SimulatedTask[],
          work: { id: string, topic: string, element: string, name: string,
                  variables: map<any> }[],
          waiting: { id: string, message: string, trigger: "message" | "signal",
                     element: string, name: string, starts: boolean }[],
          timers: { element: string, due: date }[],
          incidents: { id: string, element: string, kind: string, message: string }[],
          ended: boolean, now: date, problem: { step: integer, message: string } | null })"},
};

}  // namespace

std::span<const Schema> api_schemas() { return schemas_of_api; }

}  // namespace cauce::http
