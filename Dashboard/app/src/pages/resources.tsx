import { useSignal } from '@preact/signals';
import { clock } from '../format';
import { Commands } from '../parts/commands';
import { Links } from '../parts/links';
import { StateBadge } from '../parts/state-badge';
import { go, route } from '../route';
import { tree } from '../store';
import type { Resource } from '../model';
import { ResourceDetails } from './resource-details';

const attention = (r: Resource) => r.stateStyle === 'error' || r.health === 'Unhealthy' || r.state === 'FailedToStart' || r.state === 'Failed to Provision';

/** Kinds that come by the dozen are grouped, and groups start folded, so that processes and functions stay in sight. */
const isFoldedAtFirst = (r: Resource | undefined) => r?.type === 'Group';

export function ResourcesPage({ selected }: { selected: string | null }) {
  const toggled = useSignal<ReadonlySet<string>>(new Set());
  const filter = route.value.query.get('filter') ?? '';
  const type = route.value.query.get('type') ?? '';
  const rows = tree.value;
  const children = new Map<string, number>();
  for (const { resource } of rows) if (resource.parent) children.set(resource.parent, (children.get(resource.parent) ?? 0) + 1);
  const matches = (r: Resource) => (!type || r.type === type) && `${r.name} ${r.type} ${r.state}`.toLowerCase().includes(filter.toLowerCase());
  const filtering = filter !== '' || type !== '';
  const byName = new Map(rows.map(row => [row.resource.name, row.resource]));
  const folded = (name: string) => isFoldedAtFirst(byName.get(name)) !== toggled.value.has(name);
  const hiddenByFold = (r: Resource): boolean => {
    for (let parent = r.parent; parent && byName.has(parent); parent = byName.get(parent)!.parent) if (folded(parent)) return true;
    return false;
  };
  const shown = rows.filter(({ resource }) => filtering ? matches(resource) : attention(resource) || !hiddenByFold(resource));
  const types = [...new Set(rows.map(r => r.resource.type))].sort();
  const query = (change: Record<string, string>) => Object.fromEntries(Object.entries({ filter, type, ...change }).filter(([, value]) => value));
  const healthy = rows.filter(({ resource: r }) => r.state === 'Running' && (r.health ?? 'Healthy') === 'Healthy').length;
  const current = selected ? byName.get(selected) : undefined;

  return (
    <div class={current ? 'split' : ''}>
      <section>
        <div class="bar">
          <h1>Resources</h1>
          <span class="figures">{healthy} of {rows.length} running</span>
          <span class="spacer" />
          <select aria-label="Type" value={type} onChange={e => go('resources', selected, query({ type: e.currentTarget.value }))}>
            <option value="">All types</option>
            {types.map(t => <option key={t}>{t}</option>)}
          </select>
          <input type="search" placeholder="Filter ( / )" value={filter} onInput={e => go('resources', selected, query({ filter: e.currentTarget.value }))} />
        </div>
        <table class="grid">
          <thead><tr><th>Name</th><th>State</th><th>Started</th><th>Type</th><th>URLs</th><th>Actions</th></tr></thead>
          <tbody>
            {shown.map(({ resource, depth }) => (
              <tr key={resource.id} class={resource.name === selected ? 'on' : ''} onClick={() => go('resources', resource.name, query({}))}>
                <td style={{ paddingLeft: `${12 + depth * 20}px` }}>
                  {children.has(resource.name) && !filtering
                    ? <button class="fold" aria-label={folded(resource.name) ? `Show the parts of ${resource.name}` : `Hide the parts of ${resource.name}`} aria-expanded={!folded(resource.name)}
                        onClick={e => { e.stopPropagation(); const next = new Set(toggled.value); if (!next.delete(resource.name)) next.add(resource.name); toggled.value = next; }}>
                        {folded(resource.name) ? '▸' : '▾'}
                      </button>
                    : <span class="fold" />}
                  <b>{resource.name}</b>
                  {folded(resource.name) && !filtering && <span class="figures"> {children.get(resource.name)} parts</span>}
                </td>
                <td><StateBadge resource={resource} /></td>
                <td class="number">{clock(resource.startedAt)}</td>
                <td>{resource.type}</td>
                <td><Links resource={resource} /></td>
                <td><Commands resource={resource} /></td>
              </tr>
            ))}
            {shown.length === 0 && <tr><td colSpan={6} class="empty">{rows.length ? 'No resource matches the filter.' : 'Waiting for the host to tell its resources.'}</td></tr>}
          </tbody>
        </table>
      </section>
      {current && <ResourceDetails resource={current} close={() => go('resources', null, query({}))} />}
    </div>
  );
}
