namespace Aspire.Hosting.ResourceService;

internal sealed record UrlView(string? EndpointName, string Url, string DisplayName, bool IsInternal, bool IsInactive);
