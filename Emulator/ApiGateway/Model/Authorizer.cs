namespace Acinaces.Emulator.ApiGateway.Model;

/// <summary>A function that decides who may call.</summary>
internal sealed record Authorizer
{
    public required string Id { get; init; }
    public required string Name { get; init; }

    /// <summary><c>TOKEN</c> or <c>REQUEST</c>.</summary>
    public required string Type { get; init; }
    public required string AuthorizerUri { get; init; }
    public string? AuthorizerCredentials { get; init; }

    /// <summary>Where the identity stands: <c>method.request.header.Authorization</c>; for REQUEST a list with commas.</summary>
    public string? IdentitySource { get; init; }

    /// <summary>Regular expression that a token must match whole. Absent: any.</summary>
    public string? IdentityValidationExpression { get; init; }

    /// <summary>How long an answer is used again; 0 for never.</summary>
    public int AuthorizerResultTtlInSeconds { get; init; } = ApiGatewayLimits.DefaultAuthorizerTtlSeconds;
}
