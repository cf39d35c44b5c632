import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { traces as load } from '../api';
import { clock, colourOf, duration } from '../format';
import { go, route } from '../route';
import type { Trace } from '../model';

const refreshEveryMs = 2000;

export function TracesPage() {
  const all = useSignal<Trace[] | null>(null);
  const isPaused = useSignal(false);
  const filter = route.value.query.get('filter') ?? '';
  const errorsOnly = route.value.query.get('errors') === '1';

  useEffect(() => {
    const refresh = () => { if (!isPaused.value) load().then(found => { all.value = found; }, () => undefined); };
    refresh();
    const timer = setInterval(refresh, refreshEveryMs);
    return () => clearInterval(timer);
  }, []);

  const shown = (all.value ?? []).filter(t => (!errorsOnly || t.hasError) && `${t.root.name} ${t.traceId} ${t.resources.join(' ')}`.toLowerCase().includes(filter.toLowerCase()));
  const longest = Math.max(1, ...shown.map(t => t.durationMs));
  const query = (change: Record<string, string>) => Object.fromEntries(Object.entries({ filter, errors: errorsOnly ? '1' : '', ...change }).filter(([, value]) => value));

  return (
    <section>
      <div class="bar">
        <h1>Traces</h1>
        <span class="figures">{shown.length} shown</span>
        <span class="spacer" />
        <label><input type="checkbox" checked={errorsOnly} onChange={e => go('traces', null, query({ errors: e.currentTarget.checked ? '1' : '' }))} /> Errors only</label>
        <label><input type="checkbox" checked={isPaused.value} onChange={e => { isPaused.value = e.currentTarget.checked; }} /> Pause</label>
        <input type="search" placeholder="Filter ( / )" value={filter} onInput={e => go('traces', null, query({ filter: e.currentTarget.value }))} />
      </div>
      <table class="grid">
        <thead><tr><th>Time</th><th>Request</th><th>Spans</th><th class="wide">Duration</th></tr></thead>
        <tbody>
          {shown.map(t => (
            <tr key={t.traceId} onClick={() => go('traces', t.traceId)}>
              <td class="number">{clock(t.startMs)}</td>
              <td><b class={t.hasError ? 'bad' : ''}>{t.root.name}</b> <span class="figures">{t.traceId.slice(0, 8)}</span></td>
              <td>{t.resources.map(r => <span key={r} class="chip" style={{ borderColor: colourOf(r) }}>{r} {t.spans.filter(s => s.resource === r).length}</span>)}</td>
              <td class="wide"><span class="meter" style={{ width: `${Math.max(1, t.durationMs / longest * 70)}%`, background: colourOf(t.root.resource) }} /> {duration(t.durationMs)}</td>
            </tr>
          ))}
          {shown.length === 0 && <tr><td colSpan={4} class="empty">{all.value === null ? 'Loading.' : 'No trace yet: send a request to the API, for example the order of the README.'}</td></tr>}
        </tbody>
      </table>
    </section>
  );
}
