namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>A method and path, and what answers there.</summary>
internal sealed record ApiRoute
{
    public required string RouteId { get; init; }

    /// <summary><c>GET /pets/{id}</c>, <c>ANY /{proxy+}</c> or <c>$default</c>.</summary>
    public required string RouteKey { get; init; }

    /// <summary><c>integrations/ID</c>. Absent: calls fail.</summary>
    public string? Target { get; init; }

    /// <summary><c>NONE</c>, <c>JWT</c>, <c>CUSTOM</c> or <c>AWS_IAM</c>.</summary>
    public string AuthorizationType { get; init; } = "NONE";
    public string? AuthorizerId { get; init; }
    public IReadOnlyList<string>? AuthorizationScopes { get; init; }
    public string? OperationName { get; init; }
    public bool ApiKeyRequired { get; init; }

    /// <summary>It was made with the API, from its target. Absent: it was not.</summary>
    public bool? ApiGatewayManaged { get; init; }
}
