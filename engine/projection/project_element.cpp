#include "engine/projection/projector.h"

namespace cauce {
namespace {

TokenRow token_row(const Projector& at, TokenKey key) {
  TokenRow row;
  row.instance = at.instance();
  row.key = key;
  row.since = at.record.time;
  return row;
}

ActivityInstanceRow ended_row(const Projector& at, ActivityInstanceKey key, ActivityState state) {
  ActivityInstanceRow row;
  row.instance = at.instance();
  row.key = key;
  row.state = state;
  row.ended_at = at.record.time;
  return row;
}

}  // namespace

void Projector::operator()(const TokenCreated& e) {
  TokenRow row = token_row(*this, e.token);
  row.scope = e.scope;
  row.element = element(e.element).id;
  insert(std::move(row));
}

void Projector::operator()(const SequenceFlowTaken& e) {
  const SequenceFlow& flow = drawing().at(e.flow);
  TokenRow row = token_row(*this, e.token);
  row.element = element(flow.target).id;
  row.flow = flow.id;
  update(std::move(row), &TokenRow::element, &TokenRow::flow, &TokenRow::activity,
         &TokenRow::since);
}

void Projector::operator()(const TokenConsumed& e) { remove(token_row(*this, e.token)); }

void Projector::operator()(const ElementActivated& e) {
  const Element& entered = element(e.element);
  ActivityInstanceRow row;
  row.instance = instance();
  row.key = e.key;
  row.scope = e.scope;
  row.element = entered.id;
  row.element_type =
      e.role == ActivityRole::body ? "multiInstanceBody" : std::string(tag_of(entered.type));
  row.state = e.state;
  row.loop_counter = e.loop_counter;
  row.started_at = record.time;
  insert(std::move(row));

  TokenRow token = token_row(*this, e.token);
  token.activity = e.key;
  update(std::move(token), &TokenRow::activity);
}

void Projector::operator()(const ElementCompleted& e) {
  update(ended_row(*this, e.key, e.state), &ActivityInstanceRow::state,
         &ActivityInstanceRow::ended_at);
}

// Its token goes with it; the journal names the token in the activation.
void Projector::operator()(const ElementTerminated& e) {
  update(ended_row(*this, e.key, e.state), &ActivityInstanceRow::state,
         &ActivityInstanceRow::ended_at);
  remove(token_row(*this, e.token));
}

namespace {

ActivityInstanceRow undone_row(const Projector& at, ActivityInstanceKey key, ActivityState state) {
  ActivityInstanceRow row;
  row.instance = at.instance();
  row.key = key;
  row.state = state;
  return row;
}

}  // namespace

void Projector::operator()(const CompensationEnabled&) {}
void Projector::operator()(const CompensationRequested&) {}
void Projector::operator()(const CompensationBegun& e) {
  update(undone_row(*this, e.activity, e.state), &ActivityInstanceRow::state);
}
void Projector::operator()(const CompensationDone& e) {
  update(undone_row(*this, e.activity, e.state), &ActivityInstanceRow::state);
}
void Projector::operator()(const CompensationEnded&) {}
void Projector::operator()(const GatewayFlowCounted&) {}
void Projector::operator()(const GatewayReset&) {}

void Projector::operator()(const MultiInstanceStarted&) {}
void Projector::operator()(const MultiInstanceOutput&) {}
void Projector::operator()(const MultiInstanceExtended&) {}

}  // namespace cauce
