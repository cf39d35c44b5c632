import type { Resource } from '../model';

/** What a person should feel about a state: good, busy, bad, or nothing in particular. */
function mood(resource: Resource): 'good' | 'busy' | 'bad' | 'calm' {
  const style = resource.stateStyle;
  if (style === 'error' || resource.health === 'Unhealthy' && resource.state === 'Running') return 'bad';
  if (style === 'success') return 'good';
  if (resource.state === 'Running' || resource.state === 'Active') return resource.health === 'Degraded' ? 'busy' : 'good';
  if (['FailedToStart', 'RuntimeUnhealthy', 'Failed to Provision'].includes(resource.state ?? '')) return 'bad';
  if (['Starting', 'Waiting', 'Stopping', 'Building'].includes(resource.state ?? '')) return 'busy';
  return 'calm';
}

export function StateBadge({ resource }: { resource: Resource }) {
  const unhealthy = resource.state === 'Running' && resource.health !== null && resource.health !== 'Healthy';
  const waitingFor = resource.properties.find(p => p.name === 'resource.waitingFor')?.value;
  return (
    <span class={`state ${mood(resource)}`} title={waitingFor ? `Waiting for ${waitingFor}` : undefined}>
      <i aria-hidden="true" />{resource.state ?? 'Unknown'}{unhealthy && ` (${resource.health})`}
    </span>
  );
}
