// Steps of the schema for the lists that people read. (See migrations.h.)
#pragma once

#include <string_view>

namespace cauce::sqlite {

// Incidents under the names that clients look for, and what each concerns.
constexpr std::string_view incident_types = R"sql(
ALTER TABLE incident ADD COLUMN type TEXT NOT NULL DEFAULT '';
UPDATE incident SET
  type = CASE retry WHEN 'nothing' THEN kind
                    WHEN 'work' THEN 'failedExternalTask'
                    ELSE 'failedJob' END,
  configuration = CASE retry WHEN 'nothing' THEN configuration
                             WHEN 'work' THEN CAST(activity_key AS TEXT)
                             ELSE CAST(key AS TEXT) END;
)sql";

// Work lists in the order in which people see them, with what says whose a task is; what is late
// among them, asked with `ended_at IS NULL`; and what was not done as drawn or as planned. What was
// decided against a recommendation before this step is told by a rebuild alone.
constexpr std::string_view lists_of_people = R"sql(
CREATE INDEX task_list ON task(ended_at, priority DESC, due_at IS NULL, due_at, created_at,
                               instance_key, key, assignee, owner, completed_by)
  WHERE ended_at IS NULL;
CREATE INDEX task_due ON task(ended_at, due_at, instance_key, key, assignee, owner, completed_by)
  WHERE ended_at IS NULL AND due_at IS NOT NULL;

CREATE TABLE deviation(
  instance_key INTEGER NOT NULL REFERENCES process_instance(key),
  position INTEGER NOT NULL,
  subject_key INTEGER NOT NULL,
  kind TEXT NOT NULL,
  who TEXT NOT NULL,
  happened_at TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY(instance_key, position, subject_key, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX deviation_by_time ON deviation(happened_at);

WITH told AS MATERIALIZED (
  SELECT instance_key, position, record, event.value AS event
  FROM journal, json_each(record, '$.events') AS event
  WHERE (record LIKE '%"TaskAssigned"%' OR record LIKE '%"TaskDelegated"%'
         OR record LIKE '%"TaskForwarded"%' OR record LIKE '%"ProcessInstanceModified"%'
         OR record LIKE '%"ProcessInstanceCanceled"%'))
INSERT INTO deviation
  SELECT instance_key, position,
         coalesce(CAST(json_extract(event, '$.task') AS INTEGER), instance_key),
         CASE json_extract(event, '$.event') WHEN 'ProcessInstanceModified' THEN 'modified'
           WHEN 'ProcessInstanceCanceled' THEN 'canceled' ELSE 'reassigned' END,
         coalesce(json_extract(record, '$.actor.user'), ''), json_extract(record, '$.time'),
         coalesce(json_extract(event, '$.user'), json_extract(event, '$.annotation'),
                  json_extract(event, '$.reason'), '')
  FROM told
  WHERE json_extract(event, '$.event') IN ('TaskAssigned', 'TaskDelegated', 'TaskForwarded',
                                           'ProcessInstanceModified')
     OR (json_extract(event, '$.event') = 'ProcessInstanceCanceled'
         AND json_extract(record, '$.cause') IS NULL);
)sql";

// Cases that were taken to another version were not done as planned either.
constexpr std::string_view migrated_cases = R"sql(
INSERT INTO deviation
  SELECT instance_key, position, instance_key, 'migrated',
         coalesce(json_extract(record, '$.actor.user'), ''), json_extract(record, '$.time'),
         coalesce(json_extract(record, '$.reason'), '')
  FROM journal, json_each(record, '$.events') AS event
  WHERE record LIKE '%"ProcessInstanceMigrated"%'
    AND json_extract(event.value, '$.event') = 'ProcessInstanceMigrated';
)sql";

// What is open is found by the index of the work lists: one less to keep.
constexpr std::string_view open_tasks_once = R"sql(
DROP INDEX task_open;
)sql";

}  // namespace cauce::sqlite
