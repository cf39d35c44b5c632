namespace Aspire.Hosting.Running;

/// <summary>One process of a resource: the only one, or one of its replicas.</summary>
internal sealed record ResourceInstance(IResource Resource, string Id, IReadOnlyDictionary<string, int> TargetPorts);
