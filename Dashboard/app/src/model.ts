/** What the host tells about one resource. Secret values never reach the browser: the host masks them. */
export interface Resource {
  /** Unique; differs from the name where a resource has replicas. */
  id: string;
  name: string;
  type: string;
  state: string | null;
  stateStyle: string | null;
  health: string | null;
  healthReports: HealthReport[];
  urls: ResourceUrl[];
  environment: Variable[];
  properties: Variable[];
  relationships: Relationship[];
  commands: Command[];
  createdAt: string | null;
  startedAt: string | null;
  stoppedAt: string | null;
  parent: string | null;
  isHidden: boolean;
}

export interface HealthReport { name: string; status: string | null; description: string | null }
export interface ResourceUrl { endpointName: string | null; url: string; displayName: string; isInternal: boolean }
export interface Variable { name: string; value: string | null; isSecret: boolean }
export interface Relationship { resourceName: string; type: string }
export interface Command { name: string; displayName: string; state: 'Enabled' | 'Disabled' | 'Hidden' }

export interface ConsoleLine { line: number; time: string; isError: boolean; text: string }

/** One span, flattened from OTLP JSON. */
export interface Span {
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  resource: string;
  name: string;
  kind: number;
  startMs: number;
  endMs: number;
  hasError: boolean;
  statusMessage: string | null;
  attributes: [string, string][];
  events: { name: string; timeMs: number; attributes: [string, string][] }[];
}

export interface Trace { traceId: string; spans: Span[]; root: Span; startMs: number; durationMs: number; hasError: boolean; resources: string[] }
