// The frame: the head with the menu, the page, the messages.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/language';
import { place } from '../routing/location';
import { openSections } from '../session/rights';
import { person } from '../session/session';
import { Button } from '../ui/button';
import { Mark } from '../ui/icons';
import { Toasts } from '../ui/notice';
import { PersonMenu } from './person_menu';

const within: Record<string, string> = {
  disenar: '/procesos',
  formularios: '/procesos',
  decisiones: '/procesos',
};

function sectionOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  return within[first] ?? `/${first}`;
}

function Navigation({ open }: { open: boolean }) {
  const current = sectionOf(place.value.path);
  return (
    <nav id="navigation" class={open ? 'nav open' : 'nav'} aria-label={t('nav.label')}>
      <ul class="plain">
        {openSections(person.value?.rights ?? []).map((section) => (
          <li key={section.path}>
            <a href={section.path} aria-current={section.path === current ? 'page' : undefined}>
              {t(section.title)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Frame({ wide, children }: { wide: boolean; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const { path } = place.value;
  useEffect(() => setOpen(false), [path]);
  return (
    <div class="frame">
      <a class="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header class="top">
        <Button
          look="quiet"
          icon={open ? 'close' : 'menu'}
          aria-label={t('nav.menu')}
          aria-expanded={open}
          aria-controls="navigation"
          class="nav-toggle"
          onClick={() => setOpen(!open)}
        />
        <a class="brand" href="/">
          <Mark />
          Cauce
        </a>
        <Navigation open={open} />
        <PersonMenu />
      </header>
      <main id="main" class={wide ? 'main wide' : 'main'} tabIndex={-1}>
        {children}
      </main>
      <Toasts />
    </div>
  );
}
