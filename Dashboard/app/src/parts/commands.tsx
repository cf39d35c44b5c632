import type { Resource } from '../model';
import { run } from '../store';

export function Commands({ resource }: { resource: Resource }) {
  const shown = resource.commands.filter(c => c.state !== 'Hidden');
  return (
    <span class="commands">
      {shown.map(c => (
        <button key={c.name} disabled={c.state === 'Disabled'} onClick={event => { event.stopPropagation(); void run(resource, c.name); }}>{c.displayName}</button>
      ))}
    </span>
  );
}
