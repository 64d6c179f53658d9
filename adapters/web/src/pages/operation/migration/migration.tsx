// One version to another: the two drawings, the plan made from them, and the cases to take over.
import { useMemo, useState } from 'preact/hooks';
import { allCases, listCases, type CaseQuery } from '../../../api/cases';
import type { Definition } from '../../../api/definitions';
import { migrateCases, tryMigration, type MigrationPlan } from '../../../api/migration';
import { useAsked } from '../../../api/use_asked';
import { Diagram } from '../../../diagram/diagram';
import type { Viewer } from '../../../diagram/open_viewer';
import { paintChanges, useSideBySide } from '../../../diagram/side_by_side';
import { compareDrawings } from '../../../drawing/compare';
import { flowNodes } from '../../../drawing/flow_nodes';
import { t } from '../../../i18n/language';
import { place, setQuery } from '../../../routing/location';
import { Button } from '../../../ui/button';
import { ReasonDialog } from '../../../ui/dialog';
import { CheckField } from '../../../ui/field';
import { attempt, ErrorNotice, Notice } from '../../../ui/notice';
import { firstOfPage, Pager } from '../../../ui/pager';
import { SearchInAddress } from '../../../ui/search_in_address';
import { Await, Empty } from '../../../ui/states';
import { CaseList, type Chosen } from './case_list';
import { migrateMany, type Outcome } from './many';
import { OutcomeNotice } from './outcome_notice';
import { instructionsOf, mappingOf, planRows, type Ground } from './plan';
import { PlanTable } from './plan_table';

const max = 50;

function paintRunning(viewer: Viewer, running: ReadonlyMap<string, number>): void {
  for (const [element, count] of running) {
    if (count === 0 || !viewer.get('elementRegistry').get(element)) continue;
    viewer.get('canvas').addMarker(element, 'here');
    const badge = document.createElement('span');
    badge.className = 'badge here';
    badge.textContent = String(count);
    viewer
      .get('overlays')
      .add(element, 'running', { position: { bottom: 10, right: 12 }, html: badge });
  }
}

export interface Versions {
  from: Definition;
  to: Definition;
  before: string; // The drawings.
  after: string;
  plan: MigrationPlan; // As the server made it.
  running: ReadonlyMap<string, number>; // How often something is at work, by element of `before`.
}

export function Migration({
  versions: { from, to, before, after, plan: made, running },
  onDone,
}: {
  versions: Versions;
  onDone: () => void;
}) {
  const [mapping, setMapping] = useState(() => mappingOf(made.instructions));
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { join, show } = useSideBySide();
  const changes = useMemo(() => compareDrawings(before, after), [before, after]);
  const ground = useMemo<Ground>(
    () => ({
      before: flowNodes(before, from.key),
      after: flowNodes(after, to.key),
      running,
      differing: new Set(changes.map((it) => it.id)),
      made: mappingOf(made.instructions),
    }),
    [changes, running],
  );
  const names = useMemo(() => new Map(ground.before.map((it) => [it.id, it.name])), [ground]);

  const search = place.value.query.get('buscar') ?? '';
  const query: CaseQuery = {
    definition: from.id,
    state: 'active,suspended',
    sort: 'oldest',
    search,
  };
  const first = firstOfPage(max);
  const cases = useAsked(JSON.stringify([search, first]), (signal) =>
    listCases({ ...query, first, max }, signal),
  );
  const plan = { ...made, instructions: instructionsOf(mapping) };
  const shown = cases.data?.items.map((it) => it.id);
  const asked = shown ? JSON.stringify([plan, shown]) : null;
  const tried = useAsked(asked, async () => ({
    asked,
    ...(await tryMigration(plan, shown ?? [])),
  }));
  // What was told of another plan does not hold for this one.
  const told = tried.data?.asked === asked ? tried.data : null;
  const findings = told?.findings ?? [];
  const total = cases.data?.total ?? 0;
  const count = chosen === 'all' ? total : chosen.size;

  const migrate = async (reason: string) => {
    const those = chosen === 'all' ? await allCases(query) : [...chosen.values()];
    await migrateMany(those, (ids) => migrateCases(plan, ids, reason), setOutcome);
  };
  return (
    <div class="stack">
      <div class="side-by-side">
        <Diagram
          key={[...running].join()}
          xml={before}
          label={t('case.version', { n: from.version })}
          onReady={(viewer) => {
            paintChanges(viewer, changes, ['removed', 'changed']);
            paintRunning(viewer, running);
            return join(viewer);
          }}
        />
        <Diagram
          xml={after}
          label={t('case.version', { n: to.version })}
          onReady={(viewer) => {
            paintChanges(viewer, changes, ['added', 'changed']);
            return join(viewer);
          }}
        />
      </div>
      <section class="card" aria-labelledby="plan">
        <div class="card-head">
          <div>
            <h2 id="plan">{t('migrate.plan')}</h2>
            <p class="small soft">{t('migrate.planText')}</p>
          </div>
        </div>
        <PlanTable
          rows={planRows(ground, mapping, findings)}
          mapping={mapping}
          onMapping={setMapping}
          onShow={show}
        />
      </section>
      <section class="card" aria-labelledby="cases">
        <div class="card-head">
          <h2 id="cases">{t('migrate.casesOn', { n: from.version })}</h2>
          <Button
            look="primary"
            disabled={count === 0 || !told || findings.length > 0}
            onClick={() => {
              setOutcome(null);
              setAsking(true);
            }}
          >
            {count === 0 ? t('migrate.action') : t('migrate.some', { n: count })}
          </Button>
        </div>
        {outcome && <OutcomeNotice outcome={outcome} version={to.version} names={names} />}
        {findings.length > 0 && (
          <div class="card-body">
            <Notice tone="warn">{t('migrate.mend')}</Notice>
          </div>
        )}
        {tried.error && (
          <div class="card-body">
            <ErrorNotice error={tried.error} again={tried.again} />
          </div>
        )}
        <div class="filters">
          <SearchInAddress label={t('audit.searchHint')} />
          <CheckField
            label={t('migrate.all', { n: total })}
            checked={chosen === 'all'}
            disabled={total === 0}
            onChecked={(on) => setChosen(on ? 'all' : new Map())}
          />
        </div>
        <Await asked={cases}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty
                icon="case"
                title={search ? t('error.notFound') : t('migrate.noCases', { n: from.version })}
              />
            ) : (
              <>
                <CaseList
                  items={items}
                  told={told?.cases ?? []}
                  names={names}
                  chosen={chosen}
                  onChosen={setChosen}
                />
                <Pager max={max} total={total} />
              </>
            )
          }
        </Await>
      </section>
      {asking && (
        <ReasonDialog
          title={t('migrate.some', { n: count })}
          explanation={t('migrate.text', { version: to.version })}
          action={t('migrate.action')}
          onClose={() => setAsking(false)}
          onConfirm={async (reason) => {
            await attempt(() => migrate(reason));
            setChosen(new Map());
            setQuery({ pagina: null }, { replace: true });
            cases.again();
            onDone();
            return true; // What came of it stands in the page, whatever it is.
          }}
        >
          {outcome && (
            <p role="status">
              {t('migrate.progress', {
                done: outcome.moved + outcome.refused.length,
                total: outcome.total,
              })}
            </p>
          )}
        </ReasonDialog>
      )}
    </div>
  );
}
