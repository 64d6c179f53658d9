#include "adapters/http/openapi/contract.h"

namespace cauce::http {
namespace api_contract_table {

using enum Method;

constexpr RouteContract contracts[] = {
    {get, "/api/openapi.json", {"", "", "map<any>"}},
    {post, "/api/session", {"", "{ user: string, password: string }", "Session"}},
    {get, "/api/session", {"", "", "Session"}},
    {delete_, "/api/session", {"", "", "204"}},
    {put, "/api/account/password", {"", "{ old: string, new: string }", "Session"}},
    {get, "/api/people", {"", "", "Colleague[]"}},
    {get, "/api/accounts", {"", "", "Account[]"}},
    {get, "/api/accounts/{id}", {"", "", "Account"}},
    {put, "/api/accounts/{id}", {"", "AccountChange", "Account"}},
    {delete_, "/api/accounts/{id}", {"", "", "204"}},
    {get, "/api/tokens", {"", "", "Token[]"}},
    {post, "/api/tokens", {"", "{ name: string, expiresAt?: date }", "201 Token"}},
    {delete_, "/api/tokens/{id}", {"", "", "204"}},
    {get, "/api/substitution", {"", "", "Substitution; 204"}},
    {put,
     "/api/substitution",
     {"", "{ substitute: string, from: day, to: day, ... }", "Substitution"}},
    {delete_, "/api/substitution", {"", "", "204"}},
    {get, "/api/substitutions", {"", "", "Substitution[]"}},
    {get, "/api/events", {"", "", "text/event-stream"}},
    {get,
     "/api/access-log",
     {"person?: string, from?: date, to?: date, first?: integer, max?: integer", "",
      "{ total: integer, items: Access[] }"}},

    {get,
     "/api/tasks",
     {"list?: TaskList, search?: string, process?: string, case?: string, overdue?: boolean, "
      "first?: integer, max?: integer",
      "", "TaskPage"}},
    {get, "/api/tasks/{id}", {"", "", "Task"}},
    {get, "/api/tasks/{id}/draft", {"", "", "Draft; 204"}},
    {put, "/api/tasks/{id}/draft", {"", "{ variables: map<any> }", "Draft"}},
    {delete_, "/api/tasks/{id}/draft", {"", "", "204"}},
    {get,
     "/api/cases",
     {"search?: string, state?: string, process?: string, definition?: string, "
      "element?: string, person?: string, from?: date, to?: date, "
      "sort?: \"latest\" | \"oldest\", first?: integer, max?: integer",
      "", "{ total: integer, items: CaseSummary[] }"}},
    {get, "/api/cases/{id}", {"", "", "Case"}},
    {get,
     "/api/cases/{id}/history",
     {"first?: integer, max?: integer", "", "{ total: integer, items: CaseEvent[] }"}},
    {post, "/api/cases/{id}/messages/{subscription}", {"", "{ variables?: map<any> }", "204"}},
    {get, "/api/forms", {"content?: boolean", "", "FormSummary[]"}},
    {get, "/api/forms/{form}", {"", "", "map<any>"}},
    {get,
     "/api/statistics/{definitionId}",
     {"from?: date, to?: date, case?: string", "", "ElementStatistics[]"}},
    {get,
     "/api/deviations",
     {"process?: string, kind?: DeviationKind, from?: date, to?: date, first?: integer, "
      "max?: integer",
      "", "{ total: integer, items: Deviation[] }"}},

    {get,
     "/api/instances/{id}/journal",
     {"from?: integer, max?: integer, values?: boolean", "", "application/x-ndjson"}},
    {get, "/api/instances/{id}/state", {"at?: integer", "", "CaseMoment"}},
    {get, "/api/data-stores", {"", "", "Store[]"}},
    {get, "/api/data-stores/{id}", {"", "", "Store"}},
    {get,
     "/api/data-stores/{id}/records",
     {"search?: string, q?: string, at?: date, sortBy?: string, sortOrder?: \"asc\" | \"desc\", "
      "firstResult?: integer, maxResults?: integer, format?: \"json\" | \"csv\"",
      "", "StoreRecord[]"}},
    {post, "/api/data-stores/{id}/records", {"", "map<any>", "201 StoreRecord; 204"}},
    {get, "/api/data-stores/{id}/records/{recordId}", {"at?: date", "", "StoreRecord"}},
    {put, "/api/data-stores/{id}/records/{recordId}", {"", "map<any>", "StoreRecord; 204"}},
    {delete_, "/api/data-stores/{id}/records/{recordId}", {"", "", "204"}},
    {get, "/api/data-stores/{id}/records/{recordId}/history", {"", "", "StoreRecord[]"}},
    {get,
     "/api/data-stores/{id}/records.csv",
     {"search?: string, q?: string, at?: date, sortBy?: string, sortOrder?: \"asc\" | \"desc\"", "",
      "text/csv"}},
    {get, "/api/clock", {"", "", "Clock"}},
    {put, "/api/clock", {"", "{ timestamp: integer }", "Clock"}},
    {post, "/api/lint", {"name?: string", "application/xml", "Finding[]"}},
    {post, "/api/migration", {"reason?: string", "Migration", "Migrated"}},
    {post, "/api/migration/trial", {"", "Migration", "Migrated"}},
    {post, "/api/simulation", {"", "Simulation", "Simulated"}},
};

}  // namespace api_contract_table

std::span<const RouteContract> api_contracts() { return api_contract_table::contracts; }

}  // namespace cauce::http
