// The step of the schema that is about comments and files. (See migrations.h.)
#pragma once

#include <string_view>

namespace cauce::sqlite {

// What people add to tasks; what is null was erased, or is not there.
constexpr std::string_view notes_of_tasks = R"sql(
CREATE TABLE comment(
  instance_key INTEGER NOT NULL,
  key INTEGER NOT NULL,
  task_key INTEGER NOT NULL,
  text TEXT,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY(instance_key, key),
  FOREIGN KEY(instance_key, task_key) REFERENCES task(instance_key, key)
) STRICT, WITHOUT ROWID;

-- The bytes are in resource_content, behind 16 bytes of salt.
CREATE TABLE attachment(
  instance_key INTEGER NOT NULL,
  key INTEGER NOT NULL,
  task_key INTEGER NOT NULL,
  name TEXT,
  description TEXT,
  type TEXT NOT NULL,
  url TEXT,
  content_digest TEXT,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  PRIMARY KEY(instance_key, key),
  FOREIGN KEY(instance_key, task_key) REFERENCES task(instance_key, key)
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace cauce::sqlite
