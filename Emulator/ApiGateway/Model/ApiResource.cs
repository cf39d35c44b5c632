namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>One segment of an API's paths.</summary>
internal sealed record ApiResource
{
    public required string Id { get; init; }

    /// <summary>Absent for the root.</summary>
    public string? ParentId { get; init; }
    public string? PathPart { get; init; }

    /// <summary>The whole path, such as <c>/orders/{id}</c>.</summary>
    public required string Path { get; init; }

    /// <summary>By HTTP method in upper case, or <c>ANY</c>.</summary>
    public IReadOnlyDictionary<string, ApiMethod>? ResourceMethods { get; init; }
}
