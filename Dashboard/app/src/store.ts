import { computed, signal } from '@preact/signals';
import { execute, resources as load, watchResources } from './api';
import type { Resource } from './model';

export const resources = signal<Map<string, Resource>>(new Map());
export const isConnected = signal(true);
export const notice = signal<string | null>(null);

/** Groups of many stand below what runs; within each, by name, so that a row keeps its place. */
const byPlace = (a: Resource, b: Resource) => Number(a.type === 'Group') - Number(b.type === 'Group') || a.name.localeCompare(b.name);

/** Parents before their children. */
export const tree = computed<{ resource: Resource; depth: number }[]>(() => {
  const all = [...resources.value.values()].filter(r => !r.isHidden).sort(byPlace);
  const names = new Set(all.map(r => r.name));
  const rows: { resource: Resource; depth: number }[] = [];
  const add = (resource: Resource, depth: number) => {
    rows.push({ resource, depth });
    for (const child of all) if (child.parent === resource.name) add(child, depth + 1);
  };
  for (const resource of all) if (resource.parent === null || !names.has(resource.parent)) add(resource, 0);
  return rows;
});

export function start() {
  const refresh = () => load().then(all => { resources.value = new Map(all.map(r => [r.id, r])); }, () => { isConnected.value = false; });
  void refresh();
  watchResources(
    changed => { resources.value = new Map([...resources.value, ...changed.map(r => [r.id, r] as const)]); },
    connected => { if (connected && !isConnected.value) void refresh(); isConnected.value = connected; });
}

export async function run(resource: Resource, command: string) {
  const failure = await execute(resource.name, command);
  notice.value = failure === null ? `${command} was sent to ${resource.name}.` : `${command} of ${resource.name} failed: ${failure}`;
  setTimeout(() => { notice.value = null; }, 5000);
}
