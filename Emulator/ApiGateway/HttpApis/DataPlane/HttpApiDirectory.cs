using System.Collections.Concurrent;
using Acinaces.Emulator.ApiGateway.DataPlane;
using Acinaces.Emulator.ApiGateway.HttpApis.Model;
using Acinaces.Emulator.ApiGateway.HttpApis.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.ApiGateway.HttpApis.DataPlane;

/// <summary>Which API and stage a request is for: by host name, by custom domain, or by the emulator's own path.</summary>
internal sealed class HttpApiDirectory(HttpApiState state)
{
    private readonly ConcurrentDictionary<(string ApiId, string Stage), CompiledStage> _compiled = new();

    /// <returns>Absent: the request is for no HTTP API.</returns>
    public ApiAddress? Locate(WireRequest request)
    {
        if (state.IsEmpty) return null;
        if (request.Domain is { } domain) return InDomain(domain, request.Path);
        var host = StageDirectory.HostName(request.Headers.Host.ToString());
        if (host.IndexOf(StageDirectory.OwnHost, StringComparison.Ordinal) is > 0 and var dot) return state.Find(host[..dot]) is { } named ? new ApiAddress(named, null, request.Path, host, true) : null;
        if (request.Path.StartsWith(StageDirectory.OwnPath, StringComparison.Ordinal)) return AtOwnPath(request.Path[StageDirectory.OwnPath.Length..], host);
        return request.Listener == EndpointListener.Api ? InDomain(host, request.Path) : null;
    }

    /// <returns>Absent: the API has no such stage, or nothing has been deployed to it.</returns>
    public StageMatch? Select(ApiAddress address)
    {
        if (address.Entry is not { } entry) return null;
        if (address.Stage is { } mapped) return Match(address, entry, mapped, address.Path);
        var slash = address.Path.IndexOf('/', 1);
        var first = slash < 0 ? address.Path[1..] : address.Path[1..slash];
        return entry.FindStage(first) is null ? Match(address, entry, Stage.Default, address.Path) : Match(address, entry, first, slash < 0 ? "/" : address.Path[slash..]);
    }

    private ApiAddress? AtOwnPath(string path, string host)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return state.Find(slash < 0 ? path : path[..slash]) is { } entry ? new ApiAddress(entry, null, slash < 0 ? "/" : path[slash..], host, true) : null;
    }

    private ApiAddress? InDomain(string host, string path)
    {
        if (state.FindDomain(host) is not { } domain) return null;
        ApiMapping? best = null;
        foreach (var mapping in domain.Mappings)
        {
            if (IsBelow(path, mapping.ApiMappingKey) && (best is null || mapping.ApiMappingKey.Length > best.ApiMappingKey.Length)) best = mapping;
        }
        if (best is null) return new ApiAddress(null, null, path, host, false);
        var rest = best.ApiMappingKey.Length == 0 ? path : path[(best.ApiMappingKey.Length + 1)..];
        return new ApiAddress(state.Find(best.ApiId), best.Stage, rest.Length == 0 ? "/" : rest, host, false);
    }

    private static bool IsBelow(string path, string key) =>
        key.Length == 0 || path.Length > key.Length && path.AsSpan(1).StartsWith(key) && (path.Length == key.Length + 1 || path[key.Length + 1] == '/');

    private StageMatch? Match(ApiAddress address, HttpApiEntry entry, string stageName, string path)
    {
        if (entry.FindStage(stageName) is not { DeploymentId: { } id } stage || entry.FindDeployment(id) is not { } deployed) return null;
        var key = (entry.Definition.Api.ApiId, stageName);
        if (!_compiled.TryGetValue(key, out var compiled) || !ReferenceEquals(compiled.Stage, stage) || !ReferenceEquals(compiled.Definition, deployed.Definition)) _compiled[key] = compiled = new CompiledStage(stage, deployed.Definition);
        return new StageMatch(compiled, path, stageName == Stage.Default ? path : $"/{stageName}{path}", address.Host);
    }
}
