#include "tests/engine/projection/state_rows.h"

#include "engine/value/stored.h"

namespace cauce {
namespace {

class Comparison {
 public:
  Comparison(const MemoryTables& rows, const Engine& engine) : rows_(rows), engine_(engine) {}

  std::vector<std::string> run() {
    partition();
    definitions();
    decisions();
    data_stores();
    timers();
    external_tasks();
    subscriptions();
    rows_.of<ProcessInstanceRow>().each([&](const ProcessInstanceRow& row) {
      const InstanceState* state = engine_.find(row.key);
      if (state == nullptr) return differ("process_instance", "a row without an instance");
      instance(row, *state);
      activities(*state);
      tokens(*state);
      tasks(*state);
      attachments(*state);
      variables(*state);
      incidents(*state);
      subscriptions(*state);
    });
    return std::move(differences_);
  }

 private:
  void differ(const std::string& table, const std::string& what) {
    differences_.push_back(table + ": " + what);
  }
  void expect(bool holds, const std::string& table, const std::string& otherwise) {
    if (!holds) differ(table, otherwise);
  }
  template <class Row, class Pass>
  void expect_count(std::size_t expected, const Pass& pass, const std::string& what) {
    const std::size_t found = rows_.of<Row>().count(pass);
    if (found != expected)
      differ(std::string(Row::table), "expected " + std::to_string(expected) + " " + what +
                                          ", found " + std::to_string(found));
  }

  void partition() {
    const PartitionState& state = engine_.partition();
    const PartitionRow* row = rows_.of<PartitionRow>().find({1, 0, 0});
    expect(row != nullptr && row->last_key == static_cast<std::int64_t>(state.last_key) &&
               row->last_position == static_cast<std::int64_t>(state.last_position),
           "partition", "the counters differ");
  }

  void definitions() {
    for (const auto& [key, definition] : engine_.partition().definitions) {
      ProcessDefinitionRow wanted;
      wanted.key = key;
      const ProcessDefinitionRow* row = rows_.of<ProcessDefinitionRow>().find(wanted);
      expect(row != nullptr && row->process_id == definition.process_id &&
                 row->version == definition.version && row->deployment == definition.deployment &&
                 row->resource == definition.resource,
             "process_definition", definition.process_id);
    }
    expect_count<ProcessDefinitionRow>(
        engine_.partition().definitions.size(), [](const auto&) { return true; }, "definitions");
  }

  void decisions() {
    for (const auto& [key, definition] : engine_.partition().decisions) {
      DecisionDefinitionRow wanted;
      wanted.key = key;
      const DecisionDefinitionRow* row = rows_.of<DecisionDefinitionRow>().find(wanted);
      expect(row != nullptr && row->decision_id == definition.decision_id &&
                 row->version == definition.version && row->deployment == definition.deployment &&
                 row->resource == definition.resource && row->version_tag == definition.version_tag,
             "decision_definition", definition.decision_id);
    }
    expect_count<DecisionDefinitionRow>(
        engine_.partition().decisions.size(), [](const auto&) { return true; }, "decisions");
  }

  void data_stores() {
    std::size_t records = 0;
    for (const auto& [id, store] : engine_.partition().data_stores) {
      const DataStoreRow* row = rows_.of<DataStoreRow>().find({id, {}});
      expect(row != nullptr && row->name == store.name, "data_store", id);
      records += store.records.size();
      for (const auto& [record, latest] : store.records) {
        DataStoreRecordRow wanted;
        wanted.store = id;
        wanted.record = record;
        wanted.version = latest.version;
        const DataStoreRecordRow* found = rows_.of<DataStoreRecordRow>().find(wanted);
        expect(found != nullptr && found->latest == 1 && (found->deleted == 1) == latest.deleted &&
                   (latest.deleted || found->content.text == to_stored(latest.content)),
               "data_store_record", id + " " + record);
        for (wanted.version = 1; wanted.version < latest.version; ++wanted.version) {
          const DataStoreRecordRow* older = rows_.of<DataStoreRecordRow>().find(wanted);
          expect(older != nullptr && older->latest == 0, "data_store_record",
                 "version " + std::to_string(wanted.version) + " of " + record);
        }
      }
    }
    expect_count<DataStoreRecordRow>(
        records, [](const auto& row) { return row.latest == 1; }, "latest records");
  }

  void timers() {
    const PartitionState& state = engine_.partition();
    for (const auto& [key, timer] : state.timers) {
      TimerRow wanted;
      wanted.key = key;
      const TimerRow* row = rows_.of<TimerRow>().find(wanted);
      std::optional<ActivityInstanceKey> activity;
      if (timer.instance) activity = engine_.find(*timer.instance)->timers.at(key).activity;
      expect(row != nullptr && row->definition == timer.definition &&
                 row->instance == timer.instance && row->activity == activity &&
                 row->due_at == timer.schedule.due && row->cycle == timer.schedule.cycle &&
                 row->repetitions_left == timer.schedule.repetitions_left &&
                 row->created_at == timer.created && (row->suspended != 0) == timer.suspended &&
                 row->element ==
                     state.definitions.at(timer.definition).drawing.process->at(timer.element).id,
             "timer", to_string(key));
    }
    expect_count<TimerRow>(state.timers.size(), [](const auto&) { return true; }, "timers");
  }

  void external_tasks() {
    const PartitionState& state = engine_.partition();
    for (const auto& [key, work] : state.external_tasks) {
      ExternalTaskRow wanted;
      wanted.key = key;
      const ExternalTaskRow* row = rows_.of<ExternalTaskRow>().find(wanted);
      expect(row != nullptr && row->instance == work.instance &&
                 row->definition == work.definition && row->topic == work.topic &&
                 row->priority == work.priority && row->retries == work.retries &&
                 row->worker == work.worker && row->locked_until == work.locked_until,
             "external_task", work.topic);
    }
    expect_count<ExternalTaskRow>(
        state.external_tasks.size(), [](const auto&) { return true; }, "external tasks");
  }

  // What instances wait for; and what would start one, which the partition alone knows.
  void subscriptions() {
    const PartitionState& state = engine_.partition();
    std::size_t expected = 0;
    for (const auto& [key, waiting] : state.subscriptions) {
      if (waiting.instance) {
        const InstanceState* instance = engine_.find(*waiting.instance);
        expect(instance->subscriptions.contains(key), "event_subscription", waiting.name);
        continue;
      }
      ++expected;
      const auto* row = subscription_row(key);
      expect(row != nullptr && row->definition == waiting.definition && !row->instance &&
                 !row->activity && row->name == waiting.name && row->trigger == waiting.trigger &&
                 row->correlation_key == waiting.correlation_key,
             "event_subscription", waiting.name);
    }
    rows_.of<ProcessInstanceRow>().each([&](const ProcessInstanceRow& each) {
      const InstanceState* instance = engine_.find(each.key);
      if (instance != nullptr) expected += instance->subscriptions.size();
    });
    expect_count<EventSubscriptionRow>(expected, [](const auto&) { return true; }, "subscriptions");
  }

  void subscriptions(const InstanceState& state) {
    const auto& known = engine_.partition().subscriptions;
    for (const auto& [key, waiting] : state.subscriptions) {
      const auto* row = subscription_row(key);
      const auto found = known.find(key);
      expect(row != nullptr && row->definition == state.definition && row->instance == state.key &&
                 row->activity == waiting.activity &&
                 (found == known.end()
                      ? row->trigger == EventTrigger::conditional && !row->correlation_key
                      : row->name == found->second.name && row->trigger == found->second.trigger &&
                            row->correlation_key == found->second.correlation_key),
             "event_subscription", to_string(key));
    }
  }

  const EventSubscriptionRow* subscription_row(SubscriptionKey key) const {
    EventSubscriptionRow wanted;
    wanted.key = key;
    return rows_.of<EventSubscriptionRow>().find(wanted);
  }

  void instance(const ProcessInstanceRow& row, const InstanceState& state) {
    expect(row.definition == state.definition && row.business_key == state.business_key &&
               row.state == state.state && row.process_id == state.process().id &&
               row.ended_at.has_value() == is_final(state.state),
           "process_instance", to_string(row.key));
  }

  void activities(const InstanceState& state) {
    for (const auto& [key, activity] : state.activities) {
      ActivityInstanceRow wanted;
      wanted.instance = state.key;
      wanted.key = key;
      const auto* row = rows_.of<ActivityInstanceRow>().find(wanted);
      expect(
          row != nullptr && row->scope == activity.scope && row->state == activity.state &&
              row->element == id_of(state, activity.element) && !row->ended_at &&
              row->loop_counter == activity.loop_counter &&
              (row->element_type == "multiInstanceBody") == (activity.role == ActivityRole::body),
          "activity_instance", id_of(state, activity.element));
    }
    expect_count<ActivityInstanceRow>(
        state.activities.size(),
        [&](const auto& row) { return row.instance == state.key && !row.ended_at; },
        "running element instances");
  }

  void tokens(const InstanceState& state) {
    for (const auto& [key, token] : state.tokens) {
      TokenRow wanted;
      wanted.instance = state.key;
      wanted.key = key;
      const TokenRow* row = rows_.of<TokenRow>().find(wanted);
      std::optional<std::string> flow;
      if (token.flow) flow = state.process().at(*token.flow).id;
      expect(row != nullptr && row->scope == token.scope && row->flow == flow &&
                 row->element == id_of(state, token.element) && row->activity == token.activity,
             "token", "at " + id_of(state, token.element));
    }
    expect_count<TokenRow>(
        state.tokens.size(), [&](const auto& row) { return row.instance == state.key; }, "tokens");
  }

  void tasks(const InstanceState& state) {
    std::size_t candidates = 0;
    for (const auto& [key, task] : state.tasks) {
      const TaskRow* row = task_row(state, key);
      expect(row != nullptr && row->state == task.state && row->assignee == task.assignee &&
                 row->name == task.name && row->element == id_of(state, task.element) &&
                 !row->ended_at,
             "task", task.name);
      candidates += task.candidate_users.size() + task.candidate_groups.size();
      for (const std::string& user : task.candidate_users) candidate(state, key, "user", user);
      for (const std::string& group : task.candidate_groups) candidate(state, key, "group", group);
    }
    for (const auto& [key, ended] : state.ended_tasks) {
      const TaskRow* row = task_row(state, key);
      expect(row != nullptr && row->state == ended && row->ended_at.has_value(), "task",
             "ended " + to_string(key));
    }
    expect_count<TaskRow>(
        state.tasks.size() + state.ended_tasks.size(),
        [&](const auto& row) { return row.instance == state.key; }, "tasks");
    expect_count<TaskCandidateRow>(
        candidates,
        [&](const auto& row) {
          return row.instance == state.key && state.tasks.contains(row.task);
        },
        "candidates");
  }

  // Of open tasks; those of ended ones stay as rows.
  void attachments(const InstanceState& state) {
    for (const auto& [key, attachment] : state.attachments) {
      AttachmentRow wanted;
      wanted.instance = state.key;
      wanted.key = key;
      const AttachmentRow* row = rows_.of<AttachmentRow>().find(wanted);
      expect(row != nullptr && row->task == attachment.task && row->added_by == attachment.added_by,
             "attachment", to_string(key));
    }
    expect_count<AttachmentRow>(
        state.attachments.size(),
        [&](const auto& row) {
          return row.instance == state.key && state.tasks.contains(row.task);
        },
        "attachments of open tasks");
  }

  void variables(const InstanceState& state) {
    for (const auto& [scope, held] : state.scopes) {
      for (const auto& [name, value] : held.variables) {
        VariableRow wanted;
        wanted.instance = state.key;
        wanted.scope = scope;
        wanted.name = name;
        const VariableRow* row = rows_.of<VariableRow>().find(wanted);
        expect(row != nullptr && row->removed == 0 && row->value.text == to_stored(value.value) &&
                   row->type == type_name(value.value) && row->created_at <= row->changed_at,
               "variable", name);
      }
      expect_count<VariableRow>(
          held.variables.size(),
          [&, in = scope](const auto& row) {
            return row.instance == state.key && row.scope == in && row.removed == 0;
          },
          "variables");
    }
  }

  static std::string type_of(const Incident& incident) {
    if (incident.retry == RetryPoint::nothing) return incident.kind;
    if (incident.retry == RetryPoint::condition) return "failedCondition";
    return incident.retry == RetryPoint::work ? "failedExternalTask" : "failedJob";
  }

  void incidents(const InstanceState& state) {
    for (const auto& [key, incident] : state.incidents) {
      IncidentRow wanted;
      wanted.instance = state.key;
      wanted.key = key;
      const IncidentRow* row = rows_.of<IncidentRow>().find(wanted);
      expect(row != nullptr && row->state == incident.state && row->kind == incident.kind &&
                 row->activity == incident.activity && !row->ended_at &&
                 (!row->message.empty() || incident.retry == RetryPoint::nothing) &&
                 row->type == type_of(incident),
             "incident", incident.kind);
    }
    expect_count<IncidentRow>(
        state.incidents.size(),
        [&](const auto& row) { return row.instance == state.key && !row.ended_at; }, "incidents");
  }

  const TaskRow* task_row(const InstanceState& state, TaskKey key) const {
    TaskRow wanted;
    wanted.instance = state.key;
    wanted.key = key;
    return rows_.of<TaskRow>().find(wanted);
  }
  void candidate(const InstanceState& state, TaskKey task, const std::string& kind,
                 const std::string& id) {
    expect(rows_.of<TaskCandidateRow>().find({state.key, task, kind, id}) != nullptr,
           "task_candidate", id);
  }
  static const std::string& id_of(const InstanceState& state, ElementIndex index) {
    return state.process().at(index).id;
  }

  const MemoryTables& rows_;
  const Engine& engine_;
  std::vector<std::string> differences_;
};

}  // namespace

std::vector<std::string> differences(const MemoryTables& rows, const Engine& engine) {
  return Comparison(rows, engine).run();
}

}  // namespace cauce
