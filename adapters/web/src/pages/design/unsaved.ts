// Asks before somebody leaves what is not deployed yet.
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/language';
import { guardLeaving } from '../../routing/location';

export function useUnsaved(changed: boolean): void {
  useEffect(() => {
    if (!changed) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    const withdraw = guardLeaving(() => window.confirm(t('design.leave')));
    return () => {
      window.removeEventListener('beforeunload', warn);
      withdraw();
    };
  }, [changed]);
}
