using System.Globalization;

namespace Aspire.Hosting.Building;

/// <summary>The variables a consumer gets for what it refers to.</summary>
internal static class ReferenceVariables
{
    public static void AddEndpoints(EnvironmentCallbackContext context, string name, IEnumerable<EndpointReference> endpoints)
    {
        var flags = FlagsOf(context);
        foreach (var endpoint in endpoints)
        {
            if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.ServiceDiscovery))
            {
                // Endpoints named http or https are found by scheme, so that "https+http://name" works.
                var key = endpoint.IsHttpSchemeNamedEndpoint ? endpoint.Scheme : endpoint.EndpointName;
                var index = 0;
                while (!context.EnvironmentVariables.TryAdd(string.Create(CultureInfo.InvariantCulture, $"services__{name}__{key}__{index}"), endpoint))
                {
                    index++;
                }
            }

            if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.Endpoints))
            {
                context.EnvironmentVariables[$"{Encode(name)}_{Encode(endpoint.EndpointName)}"] = endpoint;
            }
        }
    }

    public static void AddConnectionString(EnvironmentCallbackContext context, IResourceWithConnectionString resource, string connectionName, bool optional)
    {
        var flags = FlagsOf(context);
        if (flags.HasFlag(ReferenceEnvironmentInjectionFlags.ConnectionString))
        {
            var variable = resource.ConnectionStringEnvironmentVariable ?? $"ConnectionStrings__{connectionName}";
            context.EnvironmentVariables[variable] = new ConnectionStringReference(resource, optional);
        }

        if (!flags.HasFlag(ReferenceEnvironmentInjectionFlags.ConnectionProperties))
        {
            return;
        }

        var added = resource.Annotations.OfType<ConnectionPropertyAnnotation>().Select(a => KeyValuePair.Create(a.Name, a.Value));
        foreach (var (property, value) in resource.GetConnectionProperties().Concat(added))
        {
            context.EnvironmentVariables[$"{Encode(connectionName)}_{Encode(property)}"] = value;
        }
    }

    public static async Task AddExternalServiceAsync(EnvironmentCallbackContext context, ExternalServiceResource service)
    {
        var url = await service.GetUrlAsync(context.CancellationToken);
        var scheme = new Uri(url).Scheme;
        object value = service.UrlParameter is { } parameter ? parameter : url;
        context.EnvironmentVariables[$"services__{service.Name}__{scheme}__0"] = value;
        context.EnvironmentVariables[$"{Encode(service.Name)}_URL"] = value;
    }

    /// <summary>Upper case, with an underscore for whatever a variable name cannot hold.</summary>
    public static string Encode(string name) =>
        (char.IsAsciiDigit(name[0]) ? "_" : string.Empty) + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));

    private static ReferenceEnvironmentInjectionFlags FlagsOf(EnvironmentCallbackContext context) =>
        context.Resource.TryGetLastAnnotation<ReferenceEnvironmentInjectionAnnotation>(out var annotation) ? annotation.Flags : ReferenceEnvironmentInjectionFlags.All;
}
