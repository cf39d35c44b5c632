namespace Aspire.Hosting.Running;

/// <summary>A value and whether it may be shown.</summary>
internal readonly record struct ResolvedValue(string Value, bool IsSensitive);
