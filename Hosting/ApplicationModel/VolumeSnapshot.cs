namespace Aspire.Hosting.ApplicationModel;

/// <summary>A folder a resource was given.</summary>
public sealed record VolumeSnapshot(string? Source, string Target, string MountType, bool IsReadOnly);
