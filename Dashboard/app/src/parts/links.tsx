import type { Resource } from '../model';

export function Links({ resource }: { resource: Resource }) {
  return (
    <span class="links">
      {resource.urls.map(u => (
        <span key={u.url}>
          {resource.urls.length > 1 && u.endpointName && <small>{u.endpointName} </small>}
          {u.url.startsWith('http')
            ? <a href={u.url} target="_blank" rel="noreferrer" onClick={e => e.stopPropagation()}>{u.displayName || u.url}</a>
            : <code>{u.displayName || u.url}</code>}
        </span>
      ))}
    </span>
  );
}
