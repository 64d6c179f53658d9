// Light or dark: as the person chose, else as their machine has it.
import { computed, effect, signal } from '@preact/signals';

export type Theme = 'light' | 'dark' | 'system';

const remembered = 'cauce.theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const machineIsDark = signal(dark.matches);
dark.addEventListener('change', () => {
  machineIsDark.value = dark.matches;
});

function chosen(): Theme {
  const text = localStorage.getItem(remembered);
  return text === 'light' || text === 'dark' ? text : 'system';
}

export const theme = signal<Theme>(chosen());

const shown = computed(() => {
  if (theme.value !== 'system') return theme.value;
  return machineIsDark.value ? 'dark' : 'light';
});

export function startTheme(): void {
  effect(() => {
    document.documentElement.dataset['theme'] = shown.value;
  });
}

export function chooseTheme(wanted: Theme): void {
  localStorage.setItem(remembered, wanted);
  theme.value = wanted;
}
