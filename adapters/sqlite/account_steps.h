// Steps of the schema that are about people and what is theirs alone. (See migrations.h.)
#pragma once

#include <string_view>

namespace cauce::sqlite {

// Rights beside the roles; accounts that are closed; what proves who somebody is; absences; what
// people keep for themselves, and what auditors read.
constexpr std::string_view rights_and_sessions = R"sql(
ALTER TABLE person ADD COLUMN active INTEGER NOT NULL DEFAULT 1;

CREATE TABLE person_right(
  person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  granted TEXT NOT NULL,
  PRIMARY KEY(person_id, granted)
) STRICT, WITHOUT ROWID;
-- Rights were groups of those names, and everybody did tasks.
INSERT INTO person_right SELECT id, 'staff' FROM person;
INSERT INTO person_right
  SELECT person_id, group_id FROM membership WHERE group_id IN ('operator', 'administrator');

-- Of browsers; the secret itself is nowhere.
CREATE TABLE session(
  secret_digest TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  begun_at TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_of_person ON session(person_id);

-- Of programs, likewise.
CREATE TABLE api_token(
  id TEXT PRIMARY KEY,
  secret_digest TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  expires_at TEXT,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX api_token_of_person ON api_token(person_id);

CREATE TABLE absence(
  person_id TEXT PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE,
  substitute_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX absence_of_substitute ON absence(substitute_id);

-- Forms that somebody has begun to fill in.
CREATE TABLE draft(
  task_key INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY(task_key, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_of_person ON draft(person_id);

-- What auditors read. Stays when the account goes.
CREATE TABLE access_log(
  id INTEGER PRIMARY KEY,
  read_at TEXT NOT NULL,
  person_id TEXT NOT NULL,
  method TEXT NOT NULL,
  target TEXT NOT NULL
) STRICT;
CREATE INDEX access_log_of_person ON access_log(person_id);
)sql";

}  // namespace cauce::sqlite
