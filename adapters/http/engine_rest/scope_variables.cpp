#include "adapters/http/engine_rest/scope_variables.h"

#include <functional>
#include <vector>

#include "adapters/http/errors.h"
#include "adapters/http/query.h"
#include "adapters/http/submit.h"
#include "adapters/http/variables.h"

namespace cauce::http::engine_rest {
namespace scope_variables_resource {

void add_local(Reader& reader, ProcessInstanceKey instance, ScopeKey scope, Context& variables) {
  const std::function<void(VariableRow)> take = [&](VariableRow row) {
    if (variables.find(row.name) != nullptr) return;  // An inner one hides it.
    Value value = value_of(row);
    variables.put(std::move(row.name), std::move(value));
  };
  reader.select_into(key_is("instance_key", instance) + key_is("scope_key", scope) +
                         where("removed", Compare::equal, std::int64_t{0}),
                     {{"name"}}, Page{}, take);
}

}  // namespace scope_variables_resource

Context local_variables(Reader& reader, ProcessInstanceKey instance, ScopeKey scope) {
  using namespace scope_variables_resource;
  Context variables;
  add_local(reader, instance, scope, variables);
  return variables;
}

Context visible_variables(Reader& reader, ProcessInstanceKey instance, ScopeKey scope) {
  using namespace scope_variables_resource;
  Context variables;
  for (;;) {
    add_local(reader, instance, scope, variables);
    if (scope == scope_of(instance)) return variables;
    const auto row =
        reader.first<ActivityInstanceRow>(key_is("instance_key", instance) + key_is("key", scope));
    scope = row ? row->scope : scope_of(instance);
  }
}

HttpResponse variables_response(const Call& call, const Context& variables) {
  JsonText json;
  put_variables(json, variables, call.services.engine.zone());
  HttpResponse response;
  response.body = json.take();
  return response;
}

HttpResponse variable_response(const Call& call, const Context& variables,
                               unsigned missing_status) {
  const std::string& name = call.path_value("varName");
  const Value* value = variables.find(name);
  if (value == nullptr)
    return error_response(missing_status, "InvalidRequestException",
                          "expected a variable '" + name + "', but there is none");
  JsonText json;
  json.begin_object();
  put_variable(json, *value, call.services.engine.zone());
  HttpResponse response;
  response.body = json.end_object().take();
  return response;
}

HttpResponse variable_data_response(const Call& call, const Context& variables) {
  HttpResponse response = variable_response(call, variables, 404);
  if (response.status != 200) return response;
  const std::string& name = call.path_value("varName");
  return bad_request("expected variable '" + name + "' to be binary, but it is of type " +
                     std::string(dialect_type(*variables.find(name))));
}

Answer change_variables(const Call& call, ScopeKey scope, Local local, Change change) {
  SetVariables command;
  command.scope = scope;
  command.local = local;
  if (change == Change::delete_one) {
    command.deletions.push_back(call.path_value("varName"));
  } else {
    Result<Context, HttpResponse> body = read_json_object(call);
    if (!body) return body.error();
    if (change == Change::put_one) {
      const std::string& name = call.path_value("varName");
      Result<Value, std::string> value = read_variable(name, Value(*body));
      if (!value) return bad_request(value.error());
      command.modifications.put(name, std::move(*value));
    } else {
      if (const Value* modifications = body->find("modifications")) {
        Result<Context, std::string> variables = read_variables(*modifications);
        if (!variables) return bad_request(variables.error());
        command.modifications = std::move(*variables);
      }
      if (const Value* deletions = body->find("deletions"); deletions && !deletions->is_null()) {
        const List* names = deletions->list();
        if (names == nullptr) return bad_request("expected deletions to be a list of names");
        for (const Value& name : *names) {
          if (name.string() == nullptr)
            return bad_request("expected deletions to be a list of names");
          command.deletions.push_back(*name.string());
        }
      }
    }
  }
  if (command.modifications.size() == 0 && command.deletions.empty()) return no_content();
  return submit(call, std::move(command), "Cannot change variables",
                [](const Call&, const Reply&) { return no_content(); });
}

}  // namespace cauce::http::engine_rest
