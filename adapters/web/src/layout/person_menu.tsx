// Who is signed in: their account, language and colors, and the way out.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/language';
import { go, place } from '../routing/location';
import { person, signOut } from '../session/session';
import { Button, ButtonLink } from '../ui/button';
import { Icon } from '../ui/icons';
import { attempt } from '../ui/notice';
import { Preferences } from './preferences';

export function PersonMenu() {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { path } = place.value;
  useEffect(() => setOpen(false), [path]);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);

  const leave = async () => {
    await attempt(signOut);
    go('/entrar');
  };
  return (
    <div class="menu" ref={box}>
      <button
        ref={button}
        type="button"
        class="button quiet"
        aria-expanded={open}
        aria-controls="person-menu"
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
        <span class="user-name">{person.value?.name}</span>
        <span class="visually-hidden">{t('nav.account')}</span>
        <Icon name="chevronDown" size={14} />
      </button>
      {open && (
        <div class="menu-panel" id="person-menu">
          <div>
            <strong>{person.value?.name}</strong>
            <div class="small soft">{person.value?.groups.join(', ')}</div>
          </div>
          <ButtonLink icon="edit" href="/cuenta">
            {t('nav.own')}
          </ButtonLink>
          <Preferences />
          <Button icon="arrowRight" onClick={leave}>
            {t('nav.signOut')}
          </Button>
        </div>
      )}
    </div>
  );
}
