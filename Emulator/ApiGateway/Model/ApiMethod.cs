namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>An HTTP method on a resource.</summary>
internal sealed record ApiMethod
{
    public required string HttpMethod { get; init; }

    /// <summary><c>NONE</c> or <c>CUSTOM</c>.</summary>
    public string AuthorizationType { get; init; } = "NONE";
    public string? AuthorizerId { get; init; }
    public bool ApiKeyRequired { get; init; }
    public string? RequestValidatorId { get; init; }
    public string? OperationName { get; init; }

    /// <summary>Content type to name of a model.</summary>
    public IReadOnlyDictionary<string, string>? RequestModels { get; init; }

    /// <summary><c>method.request.header.NAME</c>, <c>...querystring.NAME</c> or <c>...path.NAME</c>, and whether it is required.</summary>
    public IReadOnlyDictionary<string, bool>? RequestParameters { get; init; }

    /// <summary>By status.</summary>
    public IReadOnlyDictionary<string, MethodResponse>? MethodResponses { get; init; }

    /// <summary>What is behind it. Absent: calls fail as a configuration error.</summary>
    public Integration? MethodIntegration { get; init; }
}
