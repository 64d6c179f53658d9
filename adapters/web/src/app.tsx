// The whole: who is signed in, the frame, and the page that the address names.
import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { t } from './i18n/language';
import { Frame } from './layout/frame';
import { findPage, loadedPage, loadPage, type Found } from './routing/pages';
import { go, place } from './routing/location';
import type { Parameters } from './routing/match';
import { mayOpen, openSections } from './session/rights';
import { findSession, person } from './session/session';
import { SignInPage } from './session/sign_in_page';
import { Button } from './ui/button';
import { Empty, Loading } from './ui/states';

function useFocusOnNewPage(path: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    document.getElementById('main')?.focus();
  }, [path]);
}

function LoadedPage({ found }: { found: Found }) {
  const [, setTurn] = useState(0);
  const [failed, setFailed] = useState(false);
  const page: ComponentType<Parameters> | undefined = loadedPage(found.route);
  useEffect(() => {
    if (page) return;
    loadPage(found.route).then(
      () => setTurn((n) => n + 1),
      () => setFailed(true),
    );
  }, [found.route, page]);
  if (failed && !page)
    return (
      <Empty isPage icon="alert" title={t('error.pageFailed')}>
        <Button icon="refresh" onClick={() => window.location.reload()}>
          {t('error.again')}
        </Button>
      </Empty>
    );
  if (!page) return <Loading lines={6} />;
  const Page = page;
  return <Page key={place.value.path} {...found.parameters} />;
}

function CurrentPage({ found }: { found: Found | null }) {
  const [error, reset] = useErrorBoundary((problem) => console.error(problem));
  if (error)
    return (
      <Empty isPage icon="alert" title={t('error.page')}>
        <Button icon="refresh" onClick={reset}>
          {t('error.again')}
        </Button>
      </Empty>
    );
  if (!found) return <Empty isPage icon="search" title={t('error.noPage')} />;
  if (!mayOpen(person.value?.rights ?? [], found.route.rights))
    return <Empty isPage icon="lock" title={t('error.forbidden')} />;
  return <LoadedPage found={found} />;
}

export function App() {
  const { path } = place.value;
  const [unreachable, setUnreachable] = useState(false);
  useFocusOnNewPage(path);
  useEffect(() => {
    findSession().catch(() => setUnreachable(true));
  }, []);

  const who = person.value;
  const home = who ? (openSections(who.rights)[0]?.path ?? '/cuenta') : null;
  const mustLeave = home !== null && (path === '/' || path === '/entrar');
  useEffect(() => {
    if (mustLeave && home) go(home, { replace: true });
  }, [mustLeave, home]);

  if (unreachable && who === undefined)
    return (
      <main class="main">
        <Empty isPage icon="alert" title={t('error.unreachable')}>
          <Button icon="refresh" onClick={() => window.location.reload()}>
            {t('error.again')}
          </Button>
        </Empty>
      </main>
    );
  if (who === undefined) return <Loading />;
  if (who === null) return <SignInPage />;
  const found = findPage(path);
  return (
    <Frame wide={found?.route.wide ?? false}>
      {mustLeave ? <Loading /> : <CurrentPage key={path} found={found} />}
    </Frame>
  );
}
