import { useSignal } from '@preact/signals';
import { Commands } from '../parts/commands';
import { Links } from '../parts/links';
import { StateBadge } from '../parts/state-badge';
import { go } from '../route';
import type { Resource } from '../model';

/** The names by which the host knows its properties, in words. Names that are none of the host's are shown as they are. */
const words: Record<string, string> = {
  'aws.arn': 'ARN', 'project.path': 'Project', 'executable.path': 'Program', 'executable.args': 'Arguments', 'executable.workDir': 'Folder', 'executable.pid': 'Process id',
  'resource.exitCode': 'Exit code', 'resource.source': 'Source', 'resource.waitingFor': 'Waiting for',
};

/** The parent stands among what is related; a property without a value says nothing. */
const isWorthShowing = (p: { name: string; value: string | null }) => p.name !== 'resource.parentName' && p.value !== null && p.value !== '';

/** A check's key has the resource in front and what it expects behind: name_/health_200_check. */
function checkName(resource: string, key: string): string {
  const inner = key.startsWith(`${resource}_`) ? key.slice(resource.length + 1).replace(/_check$/, '') : key;
  const http = /^(\/.*)_(\d{3})$/.exec(inner);
  return http ? `GET ${http[1]}` : inner;
}

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
      {(resource.commands.some(c => c.state !== 'Hidden') || resource.urls.length > 0) && <div class="means"><Commands resource={resource} /><Links resource={resource} /></div>}
      {resource.healthReports.length > 0 && <>
        <h3>Health</h3>
        <Rows rows={resource.healthReports.map(h => [checkName(resource.name, h.name), [h.status ?? 'Unknown', h.description].filter(Boolean).join(': ')])} />
      </>}
      {resource.properties.some(isWorthShowing) && <>
        <h3>Properties</h3>
        <Rows rows={resource.properties.filter(isWorthShowing).map(p => [words[p.name] ?? p.name, p.value])} />
      </>}
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
