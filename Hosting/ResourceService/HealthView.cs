namespace Aspire.Hosting.ResourceService;

internal sealed record HealthView(string Name, string? Status, string? Description, string? Exception, DateTime? LastRunAt);
