#include "engine/projection/projector.h"

namespace cauce {

void Projector::operator()(const ExternalTaskCreated&) {}
void Projector::operator()(const ExternalTaskEnded&) {}

}  // namespace cauce
