// The case beside the task: what happened, where it is, its data, comments, files.
import { useState } from 'preact/hooks';
import type { Task } from '../../api/tasks';
import { t } from '../../i18n/language';
import { Tabs } from '../../ui/tabs';
import { CaseData } from '../cases/case_data';
import { CaseDiagram } from '../cases/case_diagram';
import { CaseHistory } from '../cases/case_history';
import { Comments } from '../cases/comments';
import { Files } from '../cases/files';

type Part = 'history' | 'diagram' | 'data' | 'notes';

export function TaskAside({ task }: { task: Task }) {
  const [part, setPart] = useState<Part>('history');
  const { id } = task.case;
  return (
    <aside class="card" aria-label={t('case.beside')}>
      <Tabs
        label={t('case.beside')}
        current={part}
        onChange={(next) => setPart(next as Part)}
        tabs={[
          { id: 'history', label: t('case.history') },
          { id: 'diagram', label: t('case.diagram') },
          { id: 'data', label: t('case.data') },
          { id: 'notes', label: t('case.notes') },
        ]}
      >
        {part === 'history' && <CaseHistory caseId={id} />}
        {part === 'diagram' && <CaseDiagram caseId={id} here={task.element} small />}
        {part === 'data' && <CaseData caseId={id} />}
        {part === 'notes' && (
          <div class="stack">
            <Comments caseId={id} taskId={task.ended ? null : task.id} />
            <hr />
            <Files caseId={id} taskId={task.ended ? null : task.id} />
          </div>
        )}
      </Tabs>
    </aside>
  );
}
