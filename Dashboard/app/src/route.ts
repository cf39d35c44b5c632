import { signal } from '@preact/signals';

/** The page shown and its parameters, kept in the address so that a view can be shared and reloaded. */
export interface Route { page: string; item: string | null; query: URLSearchParams }

function read(): Route {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [page, ...rest] = path.split('/');
  return { page: page || 'resources', item: rest.length ? decodeURIComponent(rest.join('/')) : null, query: new URLSearchParams(query ?? '') };
}

export const route = signal<Route>(read());
addEventListener('hashchange', () => { route.value = read(); });

export function go(page: string, item?: string | null, query?: Record<string, string>) {
  const values = new URLSearchParams(query);
  location.hash = `/${page}${item ? '/' + encodeURIComponent(item) : ''}${values.size ? '?' + values : ''}`;
}
