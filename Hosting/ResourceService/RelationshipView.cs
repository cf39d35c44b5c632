namespace Aspire.Hosting.ResourceService;

internal sealed record RelationshipView(string ResourceName, string Type);
