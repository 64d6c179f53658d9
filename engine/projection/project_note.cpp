#include "engine/projection/projector.h"

namespace cauce {
namespace {

std::optional<std::string> note_text(const Committed& committed) {
  const std::string* text = committed.value.string();
  return text == nullptr ? std::nullopt : std::optional(*text);
}
std::optional<std::string> note_text(const std::optional<Committed>& committed) {
  return committed ? note_text(*committed) : std::nullopt;
}

}  // namespace

void Projector::operator()(const CommentAdded& e) {
  insert(
      CommentRow{instance(), e.comment, e.task, note_text(e.text), record.time, record.actor.user});
}

void Projector::operator()(const AttachmentAdded& e) {
  insert(AttachmentRow{instance(), e.attachment, e.task, note_text(e.name),
                       note_text(e.description), e.type, note_text(e.url), e.content, e.size,
                       record.time, record.actor.user});
}

void Projector::operator()(const AttachmentRemoved& e) {
  AttachmentRow row;
  row.instance = instance();
  row.key = e.attachment;
  remove(std::move(row));
}

}  // namespace cauce
