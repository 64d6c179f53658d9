// The schema, step by step, as every released version had it.
#include <array>

#include "adapters/sqlite/account_steps.h"
#include "adapters/sqlite/list_steps.h"
#include "adapters/sqlite/migrations.h"
#include "adapters/sqlite/note_steps.h"

namespace cauce::sqlite {
namespace {

// Columns as in engine/projection/rows.h, in its order. Instants are ISO 8601 text in UTC, digests
// hexadecimal, states the names of the specifications: a person can read every table. Rows of one
// process instance lie together, since its key comes first in the primary key.
constexpr std::string_view journal_and_rows = R"sql(
-- The truth: commands and their events, one record a line, never changed.
CREATE TABLE journal(
  position INTEGER PRIMARY KEY,
  instance_key INTEGER,
  record TEXT NOT NULL
) STRICT;
-- The history of one instance; entries carry the position, so they come in order.
CREATE INDEX journal_of_instance ON journal(instance_key) WHERE instance_key IS NOT NULL;

-- What the records commit to. Deleting a row erases the value; the journal still verifies.
CREATE TABLE value(
  position INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  instance_key INTEGER,
  salt BLOB NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY(position, ordinal)
) STRICT, WITHOUT ROWID;

-- Deployed files by their SHA-256.
CREATE TABLE resource_content(
  digest TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

-- From here on: what follows from the journal and can be rebuilt.
CREATE TABLE deployment(
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  deployed_at TEXT NOT NULL,
  deployed_by TEXT NOT NULL
) STRICT;

CREATE TABLE resource(
  deployment_key INTEGER NOT NULL REFERENCES deployment(key),
  name TEXT NOT NULL,
  digest TEXT NOT NULL REFERENCES resource_content(digest),
  form_id TEXT,
  PRIMARY KEY(deployment_key, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE process_definition(
  key INTEGER PRIMARY KEY,
  process_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  deployment_key INTEGER NOT NULL REFERENCES deployment(key),
  resource TEXT NOT NULL,
  name TEXT NOT NULL,
  version_tag TEXT NOT NULL,
  FOREIGN KEY(deployment_key, resource) REFERENCES resource(deployment_key, name)
) STRICT;
-- The latest version of a process; and no version twice.
CREATE UNIQUE INDEX process_definition_version ON process_definition(process_id, version);

CREATE TABLE process_instance(
  key INTEGER PRIMARY KEY,
  definition_key INTEGER NOT NULL REFERENCES process_definition(key),
  process_id TEXT NOT NULL,
  business_key TEXT,
  state TEXT NOT NULL,
  start_element TEXT NOT NULL,
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL,
  ended_at TEXT,
  end_reason TEXT
) STRICT;
-- What runs, and of which definition. Asked with `ended_at IS NULL`; that the index holds the
-- column, too, lets it count without looking at the rows, and give them by key.
CREATE INDEX process_instance_running ON process_instance(ended_at, definition_key)
  WHERE ended_at IS NULL;
CREATE INDEX process_instance_business_key ON process_instance(business_key)
  WHERE business_key IS NOT NULL;

CREATE TABLE activity_instance(
  instance_key INTEGER NOT NULL REFERENCES process_instance(key),
  key INTEGER NOT NULL,
  scope_key INTEGER NOT NULL,
  element TEXT NOT NULL,
  element_type TEXT NOT NULL,
  state TEXT NOT NULL,
  loop_counter INTEGER,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY(instance_key, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE token(
  instance_key INTEGER NOT NULL REFERENCES process_instance(key),
  key INTEGER NOT NULL,
  scope_key INTEGER NOT NULL,
  element TEXT NOT NULL,
  flow TEXT,
  activity_key INTEGER,
  since TEXT NOT NULL,
  PRIMARY KEY(instance_key, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE variable(
  instance_key INTEGER NOT NULL REFERENCES process_instance(key),
  scope_key INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  removed INTEGER NOT NULL,
  PRIMARY KEY(instance_key, scope_key, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE task(
  instance_key INTEGER NOT NULL REFERENCES process_instance(key),
  key INTEGER NOT NULL,
  element TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  state TEXT NOT NULL,
  assignee TEXT,
  priority INTEGER NOT NULL,
  due_at TEXT,
  follow_up_at TEXT,
  form_key TEXT,
  form_id TEXT,
  form_digest TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  ended_at TEXT,
  completed_by TEXT,
  completed_role TEXT,
  end_reason TEXT,
  PRIMARY KEY(instance_key, key)
) STRICT, WITHOUT ROWID;
-- A task by its own key, as an address names it.
CREATE UNIQUE INDEX task_key ON task(key);
-- Work lists: all open tasks, and those of one person. Asked with `ended_at IS NULL`.
CREATE INDEX task_open ON task(ended_at) WHERE ended_at IS NULL;
CREATE INDEX task_assignee ON task(assignee) WHERE assignee IS NOT NULL AND ended_at IS NULL;

CREATE TABLE task_candidate(
  instance_key INTEGER NOT NULL,
  task_key INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY(instance_key, task_key, kind, id),
  FOREIGN KEY(instance_key, task_key) REFERENCES task(instance_key, key)
) STRICT, WITHOUT ROWID;
-- The tasks that a person or group may do.
CREATE INDEX task_candidate_who ON task_candidate(kind, id);

CREATE TABLE timer(
  key INTEGER PRIMARY KEY,
  definition_key INTEGER NOT NULL REFERENCES process_definition(key),
  instance_key INTEGER REFERENCES process_instance(key),
  activity_key INTEGER,
  element TEXT NOT NULL,
  due_at TEXT NOT NULL,
  repetitions_left INTEGER,
  cycle TEXT NOT NULL
) STRICT;
-- What is due, soonest first; and the timers of one instance when it is loaded.
CREATE INDEX timer_due ON timer(due_at);
CREATE INDEX timer_of_instance ON timer(instance_key) WHERE instance_key IS NOT NULL;

CREATE TABLE message_subscription(
  key INTEGER PRIMARY KEY,
  definition_key INTEGER NOT NULL REFERENCES process_definition(key),
  instance_key INTEGER REFERENCES process_instance(key),
  activity_key INTEGER,
  element TEXT NOT NULL,
  message TEXT NOT NULL,
  correlation_key TEXT,
  created_at TEXT NOT NULL
) STRICT;
-- Whom a message is for; and the subscriptions of one instance when it is loaded.
CREATE INDEX message_subscription_correlation ON message_subscription(message, correlation_key);
CREATE INDEX message_subscription_of_instance ON message_subscription(instance_key)
  WHERE instance_key IS NOT NULL;

CREATE TABLE incident(
  instance_key INTEGER NOT NULL REFERENCES process_instance(key),
  key INTEGER NOT NULL,
  activity_key INTEGER NOT NULL,
  element TEXT NOT NULL,
  kind TEXT NOT NULL,
  message TEXT NOT NULL,
  state TEXT NOT NULL,
  created_at TEXT NOT NULL,
  ended_at TEXT,
  PRIMARY KEY(instance_key, key)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX incident_key ON incident(key);
-- What an operator has to look at. Asked with `ended_at IS NULL`.
CREATE INDEX incident_open ON incident(ended_at) WHERE ended_at IS NULL;

CREATE TABLE data_store(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE data_store_record(
  store_id TEXT NOT NULL REFERENCES data_store(id),
  record_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  latest INTEGER NOT NULL,
  deleted INTEGER NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  instance_key INTEGER REFERENCES process_instance(key),
  activity_key INTEGER,
  element TEXT NOT NULL,
  PRIMARY KEY(store_id, record_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE request(
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  subject_key INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE partition(
  id INTEGER PRIMARY KEY,
  last_key INTEGER NOT NULL,
  last_position INTEGER NOT NULL
) STRICT;
)sql";

// Accounts are no facts of any process: they are not in the journal and survive a rebuild.
constexpr std::string_view accounts = R"sql(
CREATE TABLE person(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE membership(
  person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  group_id TEXT NOT NULL,
  PRIMARY KEY(person_id, group_id)
) STRICT, WITHOUT ROWID;
)sql";

// Signals and conditions are waited for as messages are; called processes know their caller.
constexpr std::string_view subscriptions_and_callers = R"sql(
CREATE TABLE event_subscription(
  key INTEGER PRIMARY KEY,
  definition_key INTEGER NOT NULL REFERENCES process_definition(key),
  instance_key INTEGER REFERENCES process_instance(key),
  activity_key INTEGER,
  element TEXT NOT NULL,
  trigger TEXT NOT NULL,
  name TEXT NOT NULL,
  correlation_key TEXT,
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO event_subscription
  SELECT key, definition_key, instance_key, activity_key, element, 'message', message,
         correlation_key, created_at FROM message_subscription;
DROP TABLE message_subscription;
-- Whom a message or signal is for; and the subscriptions of one instance when it is loaded.
CREATE INDEX event_subscription_correlation ON event_subscription(trigger, name, correlation_key);
CREATE INDEX event_subscription_of_instance ON event_subscription(instance_key)
  WHERE instance_key IS NOT NULL;

ALTER TABLE process_instance ADD COLUMN caller_key INTEGER REFERENCES process_instance(key);
ALTER TABLE process_instance ADD COLUMN caller_activity_key INTEGER;
ALTER TABLE process_instance ADD COLUMN root_key INTEGER NOT NULL DEFAULT 0;
UPDATE process_instance SET root_key = key;
CREATE INDEX process_instance_of_root ON process_instance(root_key);
CREATE INDEX process_instance_of_caller ON process_instance(caller_key)
  WHERE caller_key IS NOT NULL;
)sql";

// Work that programs outside do, which is found by its own key: locks know no process instance.
constexpr std::string_view external_tasks = R"sql(
CREATE TABLE external_task(
  key INTEGER PRIMARY KEY,
  instance_key INTEGER NOT NULL REFERENCES process_instance(key),
  definition_key INTEGER NOT NULL REFERENCES process_definition(key),
  element TEXT NOT NULL,
  topic TEXT NOT NULL,
  priority INTEGER NOT NULL,
  worker TEXT,
  locked_until TEXT,
  lock_position INTEGER,
  retries INTEGER,
  error_message TEXT,
  error_details TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX external_task_of_instance ON external_task(instance_key);
-- What one fetch gave to its worker.
CREATE INDEX external_task_lock ON external_task(lock_position) WHERE lock_position IS NOT NULL;
-- A running element instance by its own key, as an address names it.
CREATE UNIQUE INDEX activity_instance_running ON activity_instance(key) WHERE ended_at IS NULL;
)sql";

// Definitions can be suspended; tasks are delegated by their owner.
constexpr std::string_view suspension_and_delegation = R"sql(
ALTER TABLE process_definition ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN owner TEXT;
ALTER TABLE task ADD COLUMN delegation TEXT;
)sql";

// Decisions that were deployed, and what business rule tasks had them decide.
constexpr std::string_view decisions = R"sql(
CREATE TABLE decision_definition(
  key INTEGER PRIMARY KEY,
  decision_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  deployment_key INTEGER NOT NULL REFERENCES deployment(key),
  resource TEXT NOT NULL,
  name TEXT NOT NULL,
  version_tag TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX decision_definition_version ON decision_definition(decision_id, version);

CREATE TABLE decision_evaluation(
  instance_key INTEGER NOT NULL REFERENCES process_instance(key),
  activity_key INTEGER NOT NULL,
  element TEXT NOT NULL,
  decision_key INTEGER NOT NULL REFERENCES decision_definition(key),
  inputs TEXT NOT NULL,
  output TEXT NOT NULL,
  rules TEXT NOT NULL,
  evaluated_at TEXT NOT NULL,
  PRIMARY KEY(instance_key, activity_key)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX decision_evaluation_key ON decision_evaluation(activity_key);
CREATE INDEX decision_evaluation_of_decision ON decision_evaluation(decision_key);
)sql";

// What operators do with timers and incidents. What happened before is told by the journal.
constexpr std::string_view timers_and_incidents = R"sql(
ALTER TABLE timer ADD COLUMN created_at TEXT NOT NULL DEFAULT '';
ALTER TABLE timer ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN retry TEXT NOT NULL DEFAULT '';
ALTER TABLE incident ADD COLUMN configuration TEXT;
ALTER TABLE incident ADD COLUMN annotation TEXT;
WITH scheduled AS MATERIALIZED (
  SELECT CAST(json_extract(event.value, '$.timer') AS INTEGER) AS key,
         json_extract(record, '$.time') AS time
  FROM journal, json_each(record, '$.events') AS event
  WHERE record LIKE '%"TimerScheduled"%'
    AND json_extract(event.value, '$.event') = 'TimerScheduled')
UPDATE timer SET created_at = scheduled.time FROM scheduled WHERE scheduled.key = timer.key;
WITH raised AS MATERIALIZED (
  SELECT CAST(json_extract(event.value, '$.incident') AS INTEGER) AS key,
         json_extract(event.value, '$.retry') AS retry
  FROM journal, json_each(record, '$.events') AS event
  WHERE record LIKE '%"IncidentRaised"%'
    AND json_extract(event.value, '$.event') = 'IncidentRaised')
UPDATE incident SET retry = raised.retry FROM raised WHERE raised.key = incident.key;
)sql";

constexpr std::array<Migration, 13> steps_of_ours = {{{1, journal_and_rows},
                                                      {2, accounts},
                                                      {3, subscriptions_and_callers},
                                                      {4, external_tasks},
                                                      {5, suspension_and_delegation},
                                                      {6, decisions},
                                                      {7, timers_and_incidents},
                                                      {8, rights_and_sessions},
                                                      {9, incident_types},
                                                      {10, notes_of_tasks},
                                                      {11, lists_of_people},
                                                      {12, migrated_cases},
                                                      {13, open_tasks_once}}};

}  // namespace

std::span<const Migration> migrations() { return steps_of_ours; }

}  // namespace cauce::sqlite
