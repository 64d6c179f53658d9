// What the server's validator says, each leading to its element or line.
import type { Finding } from '../../api/definitions';
import { t } from '../../i18n/language';
import { Tag } from '../../ui/tag';
import { FindingText } from './finding_text';

export function Findings({
  findings,
  onGo,
}: {
  findings: readonly Finding[];
  onGo: (finding: Finding) => void;
}) {
  const errors = findings.filter((it) => it.severity === 'error').length;
  return (
    <section class="card findings" aria-labelledby="findings">
      <div class="card-head">
        <h2 id="findings">{t('findings.title')}</h2>
        <span class="row" role="status">
          <Tag tone={errors > 0 ? 'danger' : 'good'}>{t('findings.errors', { n: errors })}</Tag>
          <Tag tone={findings.length > errors ? 'warn' : 'plain'}>
            {t('findings.warnings', { n: findings.length - errors })}
          </Tag>
        </span>
      </div>
      {findings.length > 0 && (
        <ul class="plain findings-list">
          {findings.map((finding, index) => (
            <li key={index}>
              <button type="button" class="finding" onClick={() => onGo(finding)}>
                <Tag tone={finding.severity === 'error' ? 'danger' : 'warn'}>
                  {t('design.line', { n: finding.line })}
                </Tag>
                <span>
                  <FindingText finding={finding}>
                    <span class="small soft mono"> {finding.rule}</span>
                  </FindingText>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
