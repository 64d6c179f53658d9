import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icons';

interface Look {
  look?: 'primary' | 'quiet' | 'danger';
  small?: boolean;
  icon?: IconName;
  class?: string;
  children?: ComponentChildren;
}

function classes({ look, small, icon, class: more, children }: Look): string {
  const parts = ['button', look, small && 'small', icon && !children && 'icon', more];
  return parts.filter(Boolean).join(' ');
}

type ButtonProps = Look &
  Omit<JSX.HTMLAttributes<HTMLButtonElement>, 'icon' | 'class'> & {
    type?: 'button' | 'submit';
    disabled?: boolean;
    busy?: boolean;
    form?: string;
  };

// While it is busy it can not be pressed again.
export function Button({
  look,
  small,
  icon,
  busy,
  class: more,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      class={classes({ look, small, icon, class: more, children })}
      disabled={disabled || busy}
      aria-busy={busy ? 'true' : undefined}
    >
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </button>
  );
}

type LinkProps = Look & { href: string; title?: string; 'aria-label'?: string; download?: boolean };

export function ButtonLink({ look, small, icon, class: more, children, ...rest }: LinkProps) {
  return (
    <a {...rest} class={classes({ look, small, icon, class: more, children })}>
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      {children}
    </a>
  );
}
