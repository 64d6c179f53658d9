// Counts and durations of all cases of a version, on its drawing and as a table.
import { useState } from 'preact/hooks';
import { definitionXml, latestDefinitions, versionsOf } from '../../api/definitions';
import { statistics, type ElementStatistics } from '../../api/statistics';
import { useAsked } from '../../api/use_asked';
import { Diagram } from '../../diagram/diagram';
import type { Viewer } from '../../diagram/open_viewer';
import { showDuration } from '../../format/dates';
import { t } from '../../i18n/language';
import { namesIn, type Names } from '../../journal/describe';
import { place, setQuery } from '../../routing/location';
import { SelectField } from '../../ui/field';
import { PageHead } from '../../ui/page_head';
import { Await, Empty, Loading } from '../../ui/states';
import { SortHead, Table, type Order } from '../../ui/table';
import { wordsOf } from '../../values/names';
import { AuditTabs } from './audit_tabs';
import { heatClass, warmth, type Measure } from './heat';
import '../../styles/heat.css';

const measures: readonly Measure[] = ['entered', 'open', 'secondsMean', 'secondsMax', 'incidents'];

const shown = (it: ElementStatistics, measure: Measure): string => {
  const value = it[measure] ?? 0;
  return measure.startsWith('seconds') ? showDuration(value) : String(value);
};

function paint(all: ElementStatistics[], measure: Measure) {
  return (viewer: Viewer) => {
    const warm = warmth(all, measure);
    for (const it of all) {
      const degree = warm.get(it.element);
      const shape = viewer.get('elementRegistry').get(it.element);
      if (degree === undefined || !shape) continue;
      // A frame would color all that is in it.
      if (!/SubProcess|Transaction/.test(shape.type))
        viewer.get('canvas').addMarker(it.element, heatClass(degree));
      const badge = document.createElement('span');
      badge.className = 'badge';
      badge.textContent = shown(it, measure);
      viewer
        .get('overlays')
        .add(it.element, 'heat', { position: { top: -10, right: 10 }, html: badge });
    }
  };
}

function HeatTable({ all, names }: { all: ElementStatistics[]; names: Names }) {
  const [order, setOrder] = useState<Order>({ by: 'secondsMean', descending: true });
  const sorted = [...all].sort((a, b) => {
    const measure = order.by as Measure;
    return ((a[measure] ?? 0) - (b[measure] ?? 0)) * (order.descending ? -1 : 1);
  });
  return (
    <Table caption={t('heat.table')}>
      <thead>
        <tr>
          <th scope="col">{t('audit.element')}</th>
          {measures.map((measure) => (
            <SortHead key={measure} by={measure} order={order} onOrder={setOrder}>
              {t(`heat.${measure}`)}
            </SortHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((it) => (
          <tr key={it.element}>
            <th scope="row">{names.get(it.element) ?? wordsOf(it.element)}</th>
            {measures.map((measure) => (
              <td key={measure} class="number">
                {shown(it, measure)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function HeatOf({ id, measure }: { id: string; measure: Measure }) {
  const asked = useAsked(id, async (signal) => {
    const [xml, all] = await Promise.all([definitionXml(id, signal), statistics(id, {}, signal)]);
    return { xml, all, names: namesIn(xml) };
  });
  return (
    <Await asked={asked} lines={8}>
      {({ xml, all, names }) => (
        <div class="stack">
          <div class="heat-diagram">
            <Diagram
              key={measure}
              xml={xml}
              label={t('heat.diagram')}
              onReady={paint(all, measure)}
            />
          </div>
          <div class="card">
            <HeatTable all={all} names={names} />
          </div>
        </div>
      )}
    </Await>
  );
}

export default function HeatPage() {
  const { query } = place.value;
  const definitions = useAsked('definitions', latestDefinitions);
  const key = query.get('proceso') ?? definitions.data?.[0]?.key ?? null;
  const versions = useAsked(key, (signal) => versionsOf(key ?? '', signal));
  const id = query.get('version') ?? versions.data?.[0]?.id ?? null;
  const measure = measures.find((it) => it === query.get('medida')) ?? 'entered';
  return (
    <>
      <PageHead title={t('audit.title')} lead={t('heat.lead')} />
      <AuditTabs />
      <div class="card filters-card">
        <div class="filters">
          <SelectField
            label={t('audit.process')}
            value={key ?? ''}
            onValue={(value) => setQuery({ proceso: value, version: null })}
            choices={(definitions.data ?? []).map((it) => ({
              value: it.key,
              label: it.name ?? it.key,
            }))}
          />
          <SelectField
            label={t('heat.version')}
            value={id ?? ''}
            onValue={(value) => setQuery({ version: value })}
            choices={(versions.data ?? []).map((it) => ({
              value: it.id,
              label: t('case.version', { n: it.version }),
            }))}
          />
          <SelectField
            label={t('heat.measure')}
            value={measure}
            onValue={(value) => setQuery({ medida: value })}
            choices={measures.map((it) => ({ value: it, label: t(`heat.${it}`) }))}
          />
        </div>
      </div>
      {id ? (
        <HeatOf key={id} id={id} measure={measure} />
      ) : definitions.data?.length === 0 ? (
        <Empty title={t('processes.none')} />
      ) : (
        <Loading lines={6} />
      )}
    </>
  );
}
