import { signal } from '@preact/signals';

type Theme = 'system' | 'light' | 'dark';
const theme = signal<Theme>((localStorage.getItem('theme') as Theme | null) ?? 'system');
const next: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };

function apply(value: Theme) {
  document.documentElement.dataset.theme = value;
  localStorage.setItem('theme', value);
}
apply(theme.value);

export function ThemeSwitch() {
  return <button class="quiet" onClick={() => { theme.value = next[theme.value]; apply(theme.value); }} title="Change the theme">Theme: {theme.value}</button>;
}
