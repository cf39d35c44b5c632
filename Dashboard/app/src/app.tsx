import { useEffect } from 'preact/hooks';
import { ConsolePage } from './pages/console';
import { ResourcesPage } from './pages/resources';
import { TracePage } from './pages/trace';
import { TracesPage } from './pages/traces';
import { go, route } from './route';
import { isConnected, notice } from './store';
import { ThemeSwitch } from './parts/theme-switch';

const pages = [
  { key: 'r', page: 'resources', title: 'Resources' },
  { key: 'c', page: 'console', title: 'Console' },
  { key: 't', page: 'traces', title: 'Traces' },
];

function shortcuts(event: KeyboardEvent) {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = pages.find(p => p.key === event.key);
  if (target) go(target.page);
  if (event.key === '/') { event.preventDefault(); document.querySelector<HTMLInputElement>('input[type=search]')?.focus(); }
}

function Page() {
  const { page, item } = route.value;
  if (page === 'console') return <ConsolePage resource={item} />;
  if (page === 'traces') return item ? <TracePage traceId={item} /> : <TracesPage />;
  return <ResourcesPage selected={item} />;
}

export function App() {
  useEffect(() => { addEventListener('keydown', shortcuts); return () => removeEventListener('keydown', shortcuts); }, []);
  return (
    <div class="shell">
      <header>
        <a class="brand" href="#/resources"><span class="mark" aria-hidden="true" />Acinaces</a>
        <nav aria-label="Pages">
          {pages.map(p => <a key={p.page} href={`#/${p.page}`} class={route.value.page === p.page ? 'on' : ''} title={`Shortcut: ${p.key}`}>{p.title}</a>)}
        </nav>
        <span class="spacer" />
        {!isConnected.value && <span class="lost" role="status">Connection to the host lost; trying again</span>}
        <ThemeSwitch />
      </header>
      <main><Page /></main>
      {notice.value && <div class="notice" role="status">{notice.value}</div>}
    </div>
  );
}
