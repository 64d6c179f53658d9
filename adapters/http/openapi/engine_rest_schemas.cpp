#include "adapters/http/openapi/contract.h"

namespace cauce::http {
namespace {

constexpr Schema dialect_schemas[] = {
    {"Count", "{ count: integer }"},
    {"Variable", "{ value: any, type: string, ... }"},
    {"Variables", "map<Variable>"},
    {"NewVariables", "map<{ value?: any, type?: string | null, ... }>"},
    {"Definition",
     R"({ id: string, key: string, name: string | null, version: integer,
          versionTag: string | null, resource: string, deploymentId: string, suspended: boolean,
          description: string | null, startableInTasklist: boolean,
          startsByHand: boolean, ... })"},
    {"Decision",
     R"({ id: string, key: string, name: string | null, version: integer, resource: string,
          deploymentId: string, ... })"},
    {"Deployment",
     "{ id: string, name: string | null, deploymentTime: date, source: string | null, ... }"},
    {"Deployed", "{ id: string, deployedProcessDefinitions: map<Definition> | null, ... }"},
    {"DeployedResource", "{ id: string, name: string, deploymentId: string }"},
    {"Instruction",
     R"({ type: "cancel" | "startBeforeActivity" | "startAfterActivity" | "startTransition",
          activityId?: string, activityInstanceId?: string, ... })"},
    {"ActivityNode",
     R"({ id: string, activityId: string, activityName: string | null, activityType: string,
          childActivityInstances: ActivityNode[], ... })"},
    {"DialectTask",
     R"({ id: string, name: string | null, taskDefinitionKey: string,
          description: string | null, assignee: string | null, owner: string | null,
          priority: integer, due: date | null, followUp: date | null, ... })"},
    {"TaskChange",
     R"({ name?: string | null, description?: string | null, assignee?: string | null,
          owner?: string | null, priority?: integer, due?: date | null, followUp?: date | null,
          ... })"},
    {"PastActivity",
     R"({ id: string, parentActivityInstanceId: string | null, activityId: string,
          activityName: string | null, activityType: string, processInstanceId: string,
          assignee: string | null, taskId: string | null, startTime: date,
          endTime: date | null, durationInMillis: integer | null, canceled: boolean, ... })"},
    {"PastVariable",
     "Variable & { id: string, name: string, activityInstanceId: string, createTime: date }"},
    {"Incident",
     R"({ id: string, processDefinitionId: string, processInstanceId: string,
          executionId: string, incidentTimestamp: date, incidentType: string, incidentKind: string,
          activityId: string, failedActivityId: string | null, configuration: string | null,
          incidentMessage: string | null, ... })"},
    {"Job",
     R"({ id: string, dueDate: date | null, processInstanceId: string | null,
          processDefinitionId: string | null, processDefinitionKey: string | null,
          retries: integer, exceptionMessage: string | null, failedActivityId: string | null,
          activityId: string | null, suspended: boolean, ... })"},
    {"Group", "{ id: string, name: string | null, type?: string | null }"},
    {"Comment",
     R"({ id: string, userId: string | null, time: date, message: string,
          taskId: string | null, ... })"},
    {"Attachment",
     R"({ id: string, name: string, description: string | null, type: string | null,
          taskId: string, createTime: date | null, userId?: string | null, ... })"},
};

}  // namespace

std::span<const Schema> engine_rest_schemas() { return dialect_schemas; }

}  // namespace cauce::http
