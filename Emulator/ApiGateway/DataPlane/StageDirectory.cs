using System.Collections.Concurrent;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.ApiGateway.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.DataPlane;

/// <summary>Which stage a request is for: by host name, by custom domain, or by one of the emulator's own paths.</summary>
internal sealed class StageDirectory(GatewayState state)
{
    /// <summary>What the emulator's own paths to APIs begin with.</summary>
    public const string OwnPath = "/_aws/execute-api/";

    /// <summary>What stands between an API's id and the rest of its own host name.</summary>
    public const string OwnHost = ".execute-api.";

    private const string UserRequest = "/_user_request_";
    private readonly ConcurrentDictionary<(string ApiId, string Stage), CompiledStage> _compiled = new();

    /// <summary>Whether a request on the port of the AWS services is for an API and not for a service.</summary>
    public static bool IsApiRequest(WireRequest request) =>
        request.Path.StartsWith(OwnPath, StringComparison.Ordinal)
        || request.Path.StartsWith("/restapis/", StringComparison.Ordinal) && request.Path.Contains(UserRequest, StringComparison.Ordinal)
        || request.Headers.Host.ToString().Contains(OwnHost, StringComparison.Ordinal);

    /// <summary>A host without its port, and one name for this machine.</summary>
    public static string HostName(string host)
    {
        var colon = host.LastIndexOf(':');
        var name = colon > 0 && !host.EndsWith(']') ? host[..colon] : host;
        return name is "127.0.0.1" or "[::1]" ? "localhost" : name;
    }

    /// <returns>Absent: there is no such API or stage.</returns>
    public StageMatch? Find(WireRequest request)
    {
        if (request.Domain is { } domain) return FindByDomain(domain, request.Path);
        var host = HostName(request.Headers.Host.ToString());
        if (host.IndexOf(OwnHost, StringComparison.Ordinal) is > 0 and var dot) return FirstSegment(host[..dot], request.Path, host);
        if (request.Path.StartsWith(OwnPath, StringComparison.Ordinal)) return Split(request.Path[OwnPath.Length..], "/", host);
        if (request.Path.StartsWith("/restapis/", StringComparison.Ordinal) && request.Path.Contains(UserRequest, StringComparison.Ordinal)) return Split(request.Path["/restapis/".Length..], UserRequest, host);
        return FindByDomain(host, request.Path);
    }

    private StageMatch? FindByDomain(string host, string path)
    {
        if (state.FindDomain(host) is not { } domain) return null;
        BasePathMapping? best = null;
        var bestPath = "";
        foreach (var mapping in domain.Mappings)
        {
            var basePath = mapping.BasePath == "(none)" ? "" : $"/{mapping.BasePath}";
            var fits = basePath.Length == 0 || path.StartsWith(basePath, StringComparison.Ordinal) && (path.Length == basePath.Length || path[basePath.Length] == '/');
            if (fits && (best is null || basePath.Length > bestPath.Length)) (best, bestPath) = (mapping, basePath);
        }
        if (best is null) return null;
        var rest = path[bestPath.Length..] is { Length: > 0 } left ? left : "/";
        return best.Stage is { } stage ? Match(best.RestApiId, stage, rest, path, host) : FirstSegment(best.RestApiId, rest, host);
    }

    private StageMatch? FirstSegment(string apiId, string path, string host)
    {
        var slash = path.IndexOf('/', 1);
        var stage = slash < 0 ? path[1..] : path[1..slash];
        var rest = slash < 0 ? "/" : path[slash..];
        return Match(apiId, stage, rest, rest, host);
    }

    private StageMatch? Split(string path, string marker, string host)
    {
        if (path.Split('/', 3) is not [var apiId, var stage, ..] parts) return null;
        var rest = parts.Length < 3 ? "/" : marker == "/" ? "/" + parts[2] : "/" + parts[2][(UserRequest.Length - 1)..].TrimStart('/');
        return Match(apiId, stage, rest, rest, host);
    }

    private StageMatch? Match(string apiId, string stageName, string path, string eventPath, string host)
    {
        if (state.Find(apiId) is not { } entry || !entry.Stages.TryGetValue(stageName, out var stage) || !entry.Deployments.TryGetValue(stage.DeploymentId, out var deployment)) return null;
        var compiled = _compiled.GetOrAdd((apiId, stageName), _ => new CompiledStage(stage, deployment));
        if (!ReferenceEquals(compiled.Stage, stage) || !ReferenceEquals(compiled.Deployment, deployment)) _compiled[(apiId, stageName)] = compiled = new CompiledStage(stage, deployment);
        return new StageMatch(compiled, path, eventPath, host);
    }
}
