import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { watchConsole } from '../api';
import { clock } from '../format';
import { LogText } from '../parts/log-text';
import { go, route } from '../route';
import { tree } from '../store';
import type { ConsoleLine } from '../model';

const kept = 10_000;
const drawn = 1_000;
// Terminal colours mean nothing in a page; the escape codes would only be noise.
const escapeCodes = /\u001b\[[0-9;]*m/g;

function download(name: string, lines: ConsoleLine[]) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(lines.map(l => `${l.time ?? ''} ${l.text}\n`), { type: 'text/plain' }));
  link.download = `${name}.log`;
  link.click();
  URL.revokeObjectURL(link.href);
}

export function ConsolePage({ resource }: { resource: string | null }) {
  const lines = useSignal<ConsoleLine[]>([]);
  const isFollowing = useSignal(true);
  const hasTimes = useSignal(true);
  const wraps = useSignal(true);
  const box = useRef<HTMLDivElement>(null);
  const search = route.value.query.get('search') ?? '';

  useEffect(() => {
    lines.value = [];
    if (resource === null) return undefined;
    return watchConsole(resource, arrived => { lines.value = [...lines.value, ...arrived].slice(-kept); });
  }, [resource]);

  const found = search === '' ? lines.value : lines.value.filter(l => l.text.toLowerCase().includes(search.toLowerCase()));
  const visible = found.slice(-drawn);
  useLayoutEffect(() => { if (isFollowing.value && box.current) box.current.scrollTop = box.current.scrollHeight; }, [visible.at(-1)?.line, isFollowing.value]);

  return (
    <section class="console">
      <div class="bar">
        <h1>Console</h1>
        <select aria-label="Resource" value={resource ?? ''} onChange={e => go('console', e.currentTarget.value || null)}>
          <option value="">Choose a resource</option>
          {tree.value.map(({ resource: r, depth }) => <option key={r.name} value={r.name}>{' '.repeat(depth * 2) + r.name}</option>)}
        </select>
        <span class="figures">{found.length} lines{search !== '' && ` of ${lines.value.length}`}</span>
        <span class="spacer" />
        <label><input type="checkbox" checked={isFollowing.value} onChange={e => { isFollowing.value = e.currentTarget.checked; }} /> Follow</label>
        <label><input type="checkbox" checked={hasTimes.value} onChange={e => { hasTimes.value = e.currentTarget.checked; }} /> Times</label>
        <label><input type="checkbox" checked={wraps.value} onChange={e => { wraps.value = e.currentTarget.checked; }} /> Wrap</label>
        <input type="search" placeholder="Search ( / )" value={search} onInput={e => go('console', resource, e.currentTarget.value ? { search: e.currentTarget.value } : {})} />
        <button disabled={lines.value.length === 0} onClick={() => { lines.value = []; }}>Clear</button>
        <button disabled={found.length === 0} onClick={() => download(resource ?? 'console', found)}>Download</button>
      </div>
      <div class={`lines ${wraps.value ? 'wrap' : ''}`} ref={box} role="log" tabIndex={0}>
        {found.length > drawn && <p class="empty">The last {drawn} lines are shown; download has all {found.length}.</p>}
        {visible.map(line => (
          <div key={line.line} class={line.isError ? 'error' : ''}>
            {hasTimes.value && <time>{clock(line.time)}</time>}<LogText line={line.text.replace(escapeCodes, '')} />
          </div>
        ))}
        {visible.length === 0 && <p class="empty">{resource === null ? 'Choose a resource to see what it prints.' : search ? 'No line matches.' : 'Nothing printed yet.'}</p>}
      </div>
    </section>
  );
}
