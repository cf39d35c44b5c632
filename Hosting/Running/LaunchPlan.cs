namespace Aspire.Hosting.Running;

/// <summary>Everything needed to start a process.</summary>
internal sealed record LaunchPlan(string Command, IReadOnlyList<ResolvedValue> Arguments, string WorkingDirectory, IReadOnlyDictionary<string, ResolvedValue> Environment);
