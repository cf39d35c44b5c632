import { useSignal } from '@preact/signals';
import { Commands } from '../parts/commands';
import { Links } from '../parts/links';
import { StateBadge } from '../parts/state-badge';
import { go } from '../route';
import type { Resource } from '../model';

function Rows({ rows }: { rows: [string, string | null][] }) {
  return <dl>{rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd title={value ?? ''}>{value ?? '–'}</dd></div>)}</dl>;
}

export function ResourceDetails({ resource, close }: { resource: Resource; close: () => void }) {
  const search = useSignal('');
  const variables = resource.environment.filter(v => `${v.name} ${v.value}`.toLowerCase().includes(search.value.toLowerCase()));
  return (
    <aside aria-label={`Details of ${resource.name}`}>
      <div class="bar">
        <h2>{resource.name}</h2>
        <StateBadge resource={resource} />
        <span class="spacer" />
        <button onClick={() => go('console', resource.name)}>Console</button>
        <button class="quiet" onClick={close} aria-label="Close the details">✕</button>
      </div>
      <p><Commands resource={resource} /> <Links resource={resource} /></p>
      {resource.healthReports.length > 0 && <>
        <h3>Health</h3>
        <Rows rows={resource.healthReports.map(h => [h.name, [h.status ?? 'Unknown', h.description].filter(Boolean).join(': ')])} />
      </>}
      <h3>Properties</h3>
      <Rows rows={resource.properties.map(p => [p.name, p.value])} />
      {resource.relationships.length > 0 && <>
        <h3>Related</h3>
        <ul class="related">{resource.relationships.map(r => <li key={r.type + r.resourceName}><span>{r.type}</span> <a href={`#/resources/${encodeURIComponent(r.resourceName)}`}>{r.resourceName}</a></li>)}</ul>
      </>}
      {resource.environment.length > 0 && <>
        <h3>Environment <input type="search" placeholder="Find a variable" value={search.value} onInput={e => { search.value = e.currentTarget.value; }} /></h3>
        <Rows rows={variables.map(v => [v.name, v.value])} />
      </>}
    </aside>
  );
}
