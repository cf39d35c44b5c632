namespace Acinaces.Topology.Model;

/// <summary>One method on one path of the API.</summary>
public sealed record Route
{
    private Route(string method, string path, Permission? permission, string summary) =>
        (Method, Path, Permission, Summary) = (method, path, permission, summary);

    /// <summary>The HTTP method in upper case.</summary>
    public string Method { get; }

    /// <summary>The path with variables in braces, for example <c>/exchange-orders/{orderId}</c>.</summary>
    public string Path { get; }

    public string Summary { get; }

    /// <summary>What a caller must be allowed to do. Absent for a public route.</summary>
    public Permission? Permission { get; }

    /// <summary>The roles that may call. Empty for a public route.</summary>
    public IReadOnlyList<Role> Roles => Permission?.Roles ?? [];

    /// <summary>Whether the route works without a token.</summary>
    public bool IsPublic { get; private init; }

    public bool RequiresApiKey { get; private init; } = true;

    /// <summary>Whether every caller gets the same answer, whatever the tenant; only then may the gateway keep it.</summary>
    public bool IsSameForAll { get; private init; }

    /// <summary>Absent for a method that takes no body.</summary>
    public RequestBody? Body { get; private init; }

    /// <summary>The names of the path's variables, left to right.</summary>
    public IReadOnlyList<string> PathVariables =>
        [.. Path.Split('/').Where(part => part.StartsWith('{') && part.EndsWith('}')).Select(part => part[1..^1])];

    public static Route Get(string path, Permission permission, string summary) => new("GET", path, permission, summary);

    public static Route Delete(string path, Permission permission, string summary) => new("DELETE", path, permission, summary);

    public static Route Post(string path, Permission permission, string summary, params IReadOnlyList<string> requiredMembers) =>
        new("POST", path, permission, summary) { Body = new RequestBody(requiredMembers) };

    public static Route Put(string path, Permission permission, string summary, params IReadOnlyList<string> requiredMembers) =>
        new("PUT", path, permission, summary) { Body = new RequestBody(requiredMembers) };

    public static Route Patch(string path, Permission permission, string summary, params IReadOnlyList<string> requiredMembers) =>
        new("PATCH", path, permission, summary) { Body = new RequestBody(requiredMembers) };

    /// <summary>A POST that names its subject in the path and takes no body.</summary>
    public static Route Command(string path, Permission permission, string summary) => new("POST", path, permission, summary);

    /// <summary>A route for anybody, without token and API key.</summary>
    public static Route Public(string path, string summary) => new("GET", path, permission: null, summary) { IsPublic = true, RequiresApiKey = false };

    /// <summary>The route with an answer that does not depend on the caller.</summary>
    public Route SameForAll() => this with { IsSameForAll = true };

    public override string ToString() => $"{Method} {Path}";
}
