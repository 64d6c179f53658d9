#include <algorithm>

#include "engine/execution/calls.h"
#include "engine/execution/commands.h"
#include "engine/execution/data_flow.h"
#include "engine/execution/event_sub_process.h"
#include "engine/execution/flow.h"
#include "engine/execution/multi_instance.h"
#include "engine/execution/termination.h"
#include "engine/execution/variables.h"
#include "engine/execution/waiting.h"

namespace cauce {
namespace {

using Modified = Result<Done, Rejection>;
using FoundScope = Result<ScopeKey, Rejection>;

Failure<Rejection> unfit(std::string message) {
  return Failure{Rejection{RejectionKind::invalid_argument, std::move(message), {}}};
}

Failure<Rejection> not_now(std::string message) {
  return Failure{Rejection{RejectionKind::invalid_state, std::move(message), {}}};
}

std::string quote(const std::string& id) { return "'" + id + "'"; }

class Modification {
 public:
  Modification(Draft& draft, const std::string& annotation)
      : draft_(draft),
        decision_(draft.decision),
        reason_(annotation.empty() ? std::string("canceled by a modification") : annotation),
        newest_(make_key(decision_.partition().id, decision_.partition().last_key)) {}

  Modified carry_out(const ModificationInstruction& instruction) {
    switch (instruction.kind) {
      case ModificationKind::start_before: return start_before(instruction);
      case ModificationKind::start_after: return start_after(instruction);
      case ModificationKind::start_flow: return start_flow(instruction);
      case ModificationKind::cancel: return cancel(instruction);
    }
    return Done{};
  }

  // Scopes that have lost their last token to this command end with it, as canceled.
  void finish() {
    while (!left_.empty()) {
      const ScopeKey scope = left_.back();
      left_.pop_back();
      const auto found = state().scopes.find(scope);
      if (found == state().scopes.end() || found->second.tokens > 0) continue;
      if (scope == scope_of(state().key)) {
        cancel_instance();
        continue;
      }
      const ActivityInstanceKey key{scope.value};
      if (!decision_.is_alive(key)) continue;
      const ActivityInstance& around = decision_.activity(key);
      if (around.role != ActivityRole::body && decision_.element(around.element).ad_hoc)
        decision_.then(ContinueBody{key});
      else
        end(key);
    }
  }

 private:
  const InstanceState& state() const { return draft_.state; }
  const Process& process() const { return decision_.process(); }
  const std::string& id_of(ElementIndex index) const { return process().at(index).id; }

  Result<ElementIndex, Rejection> find(const std::string& id) const {
    const auto found = process().find_element(id);
    if (found && *found != root_element) return *found;
    return unfit("expected an element " + quote(id) + " in process " + quote(process().id) +
                 ", but there is none");
  }

  Modified start_before(const ModificationInstruction& instruction) {
    const auto found = find(instruction.element);
    if (!found.ok()) return Failure{found.error()};
    const Element& element = process().at(*found);
    if (element.for_compensation || (element.type == ElementType::boundary_event &&
                                     element.event.find<CompensationDefinition>() != nullptr))
      return unfit("expected an element in the flow, but " + quote(element.id) +
                   " only undoes others");
    if (element.type == ElementType::complex_gateway)
      return unfit("expected one of the flows into complex gateway " + quote(element.id) +
                   " to be started, since it counts them");
    if (instruction.ancestor)
      if (const auto body =
              state().activities.find(ActivityInstanceKey{instruction.ancestor->value});
          body != state().activities.end() && body->second.element == *found &&
          body->second.role == ActivityRole::body)
        return add_inner(body->first, instruction);
    const auto scope = scope_for(element.parent, instruction.ancestor);
    if (!scope.ok()) return Failure{scope.error()};
    if (auto free = check_ordering(*scope, element); !free.ok()) return free;
    const bool many = element.multi_instance || element.loop;
    const ActivityInstanceKey key =
        enter(decision_, create_token(decision_, *found, *scope), *found, *scope,
              many ? ActivityRole::body : ActivityRole::single);
    draft_.take();
    if (auto set = set_variables(instruction, *scope, scope_of(key)); !set.ok()) return set;
    // A catching link waits for nothing.
    if (element.event.find<LinkDefinition>() != nullptr &&
        element.type == ElementType::intermediate_catch_event)
      decision_.then(Complete{key});
    else
      decision_.then(Activate{key});
    return Done{};
  }

  Modified start_after(const ModificationInstruction& instruction) {
    const auto found = find(instruction.element);
    if (!found.ok()) return Failure{found.error()};
    const Element& element = process().at(*found);
    if (element.outgoing.size() != 1)
      return unfit("expected one flow out of " + quote(element.id) + " to start after it, but " +
                   std::to_string(element.outgoing.size()) + " leave it: start one of them");
    return take_flow(element.outgoing.front(), instruction);
  }

  Modified start_flow(const ModificationInstruction& instruction) {
    const auto found = process().find_flow(instruction.element);
    if (!found)
      return unfit("expected a sequence flow " + quote(instruction.element) + " in process " +
                   quote(process().id) + ", but there is none");
    return take_flow(*found, instruction);
  }

  Modified take_flow(FlowIndex index, const ModificationInstruction& instruction) {
    if (!instruction.local_variables.entries().empty())
      return unfit("expected local variables only where an element begins, not with the flow " +
                   quote(process().at(index).id));
    const ElementIndex source = process().at(index).source;
    const Element& target = process().at(process().at(index).target);
    const auto scope = scope_for(target.parent, instruction.ancestor);
    if (!scope.ok()) return Failure{scope.error()};
    if (auto free = check_ordering(*scope, target); !free.ok()) return free;
    const TokenKey token = create_token(decision_, source, *scope);
    decision_.emit(SequenceFlowTaken{index, token});
    draft_.take();
    if (auto set = set_variables(instruction, *scope, std::nullopt); !set.ok()) return set;
    decision_.then(Arrive{token});
    return Done{};
  }

  // BPMN 2.0.2, 10.3.5: in a sequential ad-hoc subprocess one activity runs at a time.
  Modified check_ordering(ScopeKey scope, const Element& element) const {
    const auto& ad_hoc = process().at(element.parent).ad_hoc;
    const auto found = state().scopes.find(scope);
    if (!ad_hoc || ad_hoc->ordering == Ordering::parallel || found == state().scopes.end() ||
        found->second.tokens == 0)
      return Done{};
    return not_now("expected nothing to run in " + quote(id_of(element.parent)) +
                   ", whose activities come one after the other, to start " + quote(element.id));
  }

  Modified set_variables(const ModificationInstruction& instruction, ScopeKey scope,
                         std::optional<ScopeKey> own) {
    auto set = set_all_nearest(decision_, scope, instruction.variables);
    if (set.ok() && own) set = set_all_local(decision_, *own, instruction.local_variables);
    if (!set.ok()) return unfit(set.error().message);
    draft_.take();
    return Done{};
  }

  // One more inner instance, without an item of the collection.
  Modified add_inner(ActivityInstanceKey body, const ModificationInstruction& instruction) {
    const ElementIndex index = decision_.activity(body).element;
    const Element& element = process().at(index);
    const auto progress = state().multi_instances.find(body);
    if (!element.multi_instance || element.multi_instance->ordering == Ordering::sequential)
      return unfit("expected " + quote(element.id) +
                   " to run its instances in parallel to get one more");
    if (progress == state().multi_instances.end() ||
        progress->second.started < progress->second.count)
      return not_now("expected the instances of " + quote(element.id) +
                     " to have begun to get one more");
    const std::int64_t counter = progress->second.count;
    decision_.emit(MultiInstanceExtended{counter + 1, body});
    draft_.take();
    const auto started = start_inner_instance(decision_, body, counter);
    if (!started.ok()) return unfit(started.error().message);
    draft_.take();
    return set_variables(instruction, scope_of(body), scope_of(*started));
  }

  // The instances of a scope's element, the body of multi-instance not among them.
  std::vector<ActivityInstanceKey> instances_of(ElementIndex around) const {
    std::vector<ActivityInstanceKey> keys;
    for (const auto& [key, activity] : state().activities)
      if (activity.element == around && activity.role != ActivityRole::body) keys.push_back(key);
    return keys;
  }

  // Where what stands in `around` begins: a scope that runs, or one that is made for it.
  FoundScope scope_for(ElementIndex around, const std::optional<ScopeKey>& ancestor) {
    if (ancestor) {
      if (auto is_there = check_ancestor(around, *ancestor); !is_there.ok())
        return Failure{is_there.error()};
      if (element_of(*ancestor) == around) return *ancestor;
    }
    if (around == root_element) return scope_of(state().key);
    if (!ancestor) {
      const auto running = instances_of(around);
      if (running.size() == 1) return scope_of(running.front());
      if (running.size() > 1)
        return not_now("expected one instance of " + quote(id_of(around)) +
                       " or an ancestor that says which is meant, but " +
                       std::to_string(running.size()) + " run");
    }
    const auto outer = scope_for(process().at(around).parent, ancestor);
    if (!outer.ok()) return outer;
    return make_scope(around, *outer);
  }

  std::optional<ElementIndex> element_of(ScopeKey scope) const {
    if (scope == scope_of(state().key)) return root_element;
    const auto found = state().activities.find(ActivityInstanceKey{scope.value});
    if (found == state().activities.end() || found->second.role == ActivityRole::body)
      return std::nullopt;
    return found->second.element;
  }

  Modified check_ancestor(ElementIndex around, ScopeKey ancestor) const {
    const auto named = element_of(ancestor);
    for (ElementIndex at = around; named; at = process().at(at).parent) {
      if (at == *named) return Done{};
      if (at == root_element) break;
    }
    return unfit("expected ancestor " + to_string(ancestor) + " to be a running instance of " +
                 quote(id_of(around)) + " or of what it stands in");
  }

  // A subprocess begins without its start events: what is started in it is named.
  FoundScope make_scope(ElementIndex around, ScopeKey outer) {
    const Element& element = process().at(around);
    if (element.multi_instance || element.loop)
      return not_now("expected an instance of " + quote(element.id) +
                     " to run, since it is begun several times: start before it instead");
    if (auto free = check_ordering(outer, element); !free.ok()) return Failure{free.error()};
    const ActivityInstanceKey key = enter(decision_, create_token(decision_, around, outer), around,
                                          outer, ActivityRole::single);
    draft_.take();
    auto begun = await_boundary_events(decision_, key);
    if (begun.ok()) {
      declare(decision_, scope_of(key), element.declared);
      begun = take_inputs(decision_, key);
    }
    if (begun.ok()) begun = await_event_sub_processes(decision_, scope_of(key), around);
    if (!begun.ok())
      return not_now("expected " + quote(element.id) + " to begin, but: " + begun.error().message);
    draft_.take();
    return scope_of(key);
  }

  Modified cancel(const ModificationInstruction& instruction) {
    if (instruction.key) return cancel_one(*instruction.key);
    const auto found = find(instruction.element);
    if (!found.ok()) return Failure{found.error()};
    const auto is_meant = [&](std::uint64_t key) {
      return !instruction.only_older || key <= newest_;
    };
    std::vector<ActivityInstanceKey> keys;
    for (const auto& [key, activity] : state().activities)
      if (activity.element == *found && activity.role != ActivityRole::inner && is_meant(key.value))
        keys.push_back(key);
    std::vector<TokenKey> waiting;
    for (const auto& [key, token] : state().tokens)
      if (token.element == *found && !token.activity && is_meant(key.value)) waiting.push_back(key);
    if (keys.empty() && waiting.empty())
      return not_now("expected an instance of " + quote(instruction.element) +
                     " to cancel, but none runs");
    for (const ActivityInstanceKey key : keys) {
      if (!decision_.is_alive(key)) continue;  // It was inside of another.
      if (auto done = cancel_activity(key); !done.ok()) return done;
    }
    for (const TokenKey key : waiting)
      if (state().tokens.contains(key)) cancel_token(key);
    return Done{};
  }

  Modified cancel_one(std::uint64_t key) {
    if (key == state().key.value) {
      terminate_inside(decision_, scope_of(state().key), reason_);
      draft_.take();
      left_.push_back(scope_of(state().key));
      return Done{};
    }
    if (decision_.is_alive(ActivityInstanceKey{key}))
      return cancel_activity(ActivityInstanceKey{key});
    const auto token = state().tokens.find(TokenKey{key});
    if (token == state().tokens.end() || token->second.activity)
      return not_now("expected " + to_string(key) +
                     " to be a running element instance of process instance " +
                     to_string(state().key) + ", but there is none");
    cancel_token(TokenKey{key});
    return Done{};
  }

  Modified cancel_activity(ActivityInstanceKey key) {
    const ActivityInstance& activity = decision_.activity(key);
    if (activity.thrower || state().compensations.contains(key))
      return not_now("expected " + quote(id_of(activity.element)) +
                     " not to be undoing something to cancel it, but it is");
    end(key);
    return Done{};
  }

  void cancel_token(TokenKey key) {
    const Token& token = state().tokens.at(key);
    left_.push_back(token.scope);
    decision_.emit(TokenConsumed{key});
    // Those that still wait there will tell it again.
    cancel_condition_report(decision_, ActivityInstanceKey{token.scope.value}, token.element);
    draft_.take();
  }

  void end(ActivityInstanceKey key) {
    left_.push_back(decision_.activity(key).scope);
    terminate(decision_, key, reason_);
    draft_.take();
  }

  void cancel_instance() {
    const auto canceled = move(state().state, ProcessEvent::cancel);
    if (!canceled) return;
    stop_awaiting(decision_, ActivityInstanceKey{state().key.value});
    decision_.emit(ProcessInstanceCanceled{reason_, *canceled});
    tell_caller_of_cancellation(decision_, reason_);
    draft_.take();
  }

  Draft& draft_;
  Decision& decision_;
  std::string reason_;
  std::uint64_t newest_;        // Key before this command.
  std::vector<ScopeKey> left_;  // Scopes in which something was canceled.
};

Modified carry_out_all(Draft& draft, const std::vector<ModificationInstruction>& instructions,
                       const std::string& annotation) {
  Modification modification(draft, annotation);
  for (std::size_t i = 0; i < instructions.size(); ++i)
    if (auto done = modification.carry_out(instructions[i]); !done.ok()) {
      Rejection rejection = done.error();
      rejection.message =
          "instruction " + std::to_string(i + 1) + ": " + std::move(rejection.message);
      return Failure{std::move(rejection)};
    }
  modification.finish();
  return Done{};
}

}  // namespace

Verdict decide(Draft& draft, const StartProcessInstance& command) {
  for (const ModificationInstruction& each : command.instructions)
    if (each.kind == ModificationKind::cancel)
      return unfit("expected instructions that start something, where nothing is to be canceled");
  Decision& decision = draft.decision;
  const ScopeKey scope = scope_of(draft.state.key);
  decision.emit(ProcessInstanceCreated{
      command.business_key, {}, {}, draft.state.definition, draft.state.key, {}, root_element});
  draft.take();
  auto begun = set_all_local(decision, scope, command.variables);
  if (begun.ok()) {
    declare(decision, scope, decision.element(root_element).declared);
    begun = await_event_sub_processes(decision, scope, root_element);
  }
  if (!begun.ok()) return unfit(begun.error().message);
  draft.take();
  if (auto done = carry_out_all(draft, command.instructions, {}); !done.ok())
    return Failure{done.error()};
  return Accepted{draft.state.key.value, std::nullopt, true};
}

Verdict decide(Draft& draft, const ModifyProcessInstance& command) {
  if (is_final(draft.state.state))
    return not_now("expected process instance " + to_string(command.instance) +
                   " to be running to modify it, but it is " +
                   std::string(to_string(draft.state.state)));
  if (command.instructions.empty()) return unfit("expected at least one instruction");
  draft.decision.emit(ProcessInstanceModified{command.annotation});
  draft.take();
  if (auto done = carry_out_all(draft, command.instructions, command.annotation); !done.ok())
    return Failure{done.error()};
  return Accepted{command.instance.value, std::nullopt, false};
}

}  // namespace cauce
