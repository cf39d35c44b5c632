namespace Aspire.Hosting;

/// <summary>Adds services that run elsewhere.</summary>
public static class ExternalServiceBuilderExtensions
{
    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, [ResourceName] string name, string url) =>
        ExternalServiceResource.ProblemWith(url) is { } problem
            ? throw new ArgumentException(problem, nameof(url))
            : builder.AddExternalService(name, new Uri(url));

    public static IResourceBuilder<ExternalServiceResource> AddExternalService(this IDistributedApplicationBuilder builder, [ResourceName] string name, Uri uri) =>
        builder.AddResource(new ExternalServiceResource(name, uri));

    public static IResourceBuilder<ExternalServiceResource> AddExternalService(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, IResourceBuilder<ParameterResource> urlParameter) =>
        builder.AddResource(new ExternalServiceResource(name, urlParameter.Resource)).WithReferenceRelationship(urlParameter.Resource);

    /// <param name="builder">The service.</param>
    /// <param name="path">Path to ask for; <c>/</c> when null.</param>
    /// <param name="statusCode">Expected status; 200 when null.</param>
    public static IResourceBuilder<ExternalServiceResource> WithHttpHealthCheck(this IResourceBuilder<ExternalServiceResource> builder, string? path = null, int? statusCode = null)
    {
        var resource = builder.Resource;
        return builder.WithHttpCheck(
            $"{resource.Name}_{path ?? "/"}_{statusCode ?? 200}_check",
            async cancellationToken => new Uri(new Uri(await resource.GetUrlAsync(cancellationToken)), path ?? "/"),
            statusCode ?? 200);
    }
}
