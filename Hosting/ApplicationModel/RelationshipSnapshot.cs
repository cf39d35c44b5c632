namespace Aspire.Hosting.ApplicationModel;

/// <summary>A relation of a resource to another.</summary>
public sealed record RelationshipSnapshot(string ResourceName, string Type);
