import type { Resource } from '../model';

export function Links({ resource }: { resource: Resource }) {
  return (
    <span class="links">
      {resource.urls.map(u => u.url.startsWith('http')
        ? <a key={u.url} href={u.url} target="_blank" rel="noreferrer" onClick={e => e.stopPropagation()}>{u.displayName || u.url}</a>
        : <code key={u.url}>{u.displayName || u.url}</code>)}
    </span>
  );
}
