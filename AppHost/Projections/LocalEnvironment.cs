using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>The values of functions' variables that only a running local system knows.</summary>
internal sealed class LocalEnvironment
{
    /// <summary>The client id that the local issuer puts into its tokens as audience.</summary>
    public const string ClientId = "acinaces-local";

    private readonly EndpointReference _aws;
    private readonly EndpointReference _redis;
    private readonly EndpointReference _simulators;
    private IReadOnlyDictionary<string, object> _emulatorVariables = new Dictionary<string, object>();

    public LocalEnvironment(IResourceBuilder<ProjectResource> aws, IResourceBuilder<ProjectResource> simulators)
    {
        (_aws, _redis, _simulators) = (aws.GetEndpoint("aws"), aws.GetEndpoint("redis"), simulators.GetEndpoint("http"));
        // Functions report where their emulator does; the keys of that are known only when the emulator starts.
        aws.WithEnvironment(context => _emulatorVariables = context.EnvironmentVariables);
    }

    public async Task<JsonObject> VariablesAsync(LocalCloud cloud, Function function, CancellationToken cancellationToken)
    {
        var venues = await UrlAsync(_simulators, cancellationToken);
        var variables = new JsonObject
        {
            // Environments of our functions may come from processes that were started before anybody called.
            ["ACINACES_STANDBY"] = "1",
            ["EXCHANGE_ENDPOINT_BINANCE"] = $"{venues}/binance",
        };
        foreach (var (name, value) in _emulatorVariables.Where(v => v.Key is "OTEL_EXPORTER_OTLP_ENDPOINT" or "OTEL_EXPORTER_OTLP_HEADERS" or "OTEL_EXPORTER_OTLP_PROTOCOL"))
        {
            variables[name] = $"{value}";
        }
        if (variables.ContainsKey("OTEL_EXPORTER_OTLP_ENDPOINT")) variables["OTEL_SERVICE_NAME"] = function.Name;
        foreach (var (name, value) in FunctionEnvironment.Of(function, cloud.Names))
        {
            variables[name] = value switch
            {
                EnvironmentValue.Known known => known.Value,
                EnvironmentValue.Created created => await CreatedAsync(cloud, created, cancellationToken),
                EnvironmentValue.Given given => Given(given.Name, venues),
                _ => throw new InvalidOperationException($"No local value for {name}."),
            };
        }
        return variables;
    }

    private async Task<string> CreatedAsync(LocalCloud cloud, EnvironmentValue.Created created, CancellationToken cancellationToken) => created.Value switch
    {
        CreatedValue.Arn => await cloud.ArnOf(created.Resource),
        CreatedValue.Url => $"{await UrlAsync(_aws, cancellationToken)}/{LocalCloud.AccountId}/{cloud.Names.Of(created.Resource)}",
        CreatedValue.Endpoint => _redis.Host,
        CreatedValue.Port => _redis.Port.ToString(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No local value for {created.Value}."),
    };

    private static string Given(string name, string venues) => name switch
    {
        "COGNITO_ISSUER" => $"{venues}/identity",
        "COGNITO_JWKS_URI" => $"{venues}/identity/.well-known/jwks.json",
        "COGNITO_CLIENT_ID" => ClientId,
        _ => throw new InvalidOperationException($"Nobody gives {name} locally."),
    };

    private static async Task<string> UrlAsync(EndpointReference endpoint, CancellationToken cancellationToken) =>
        (await endpoint.GetValueAsync(cancellationToken) ?? throw new InvalidOperationException($"No URL of {endpoint.EndpointName}.")).TrimEnd('/');
}
