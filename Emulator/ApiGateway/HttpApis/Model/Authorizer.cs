namespace Acinaces.Emulator.ApiGateway.HttpApis.Model;

/// <summary>What decides who may call.</summary>
internal sealed record Authorizer
{
    public required string AuthorizerId { get; init; }
    public required string Name { get; init; }

    /// <summary><c>JWT</c> or <c>REQUEST</c>, a function.</summary>
    public required string AuthorizerType { get; init; }

    /// <summary>For REQUEST.</summary>
    public string? AuthorizerUri { get; init; }
    public string? AuthorizerCredentialsArn { get; init; }

    /// <summary><c>1.0</c> or <c>2.0</c>, for REQUEST.</summary>
    public string? AuthorizerPayloadFormatVersion { get; init; }

    /// <summary>How long an answer is used again, for REQUEST; 0 for never.</summary>
    public int? AuthorizerResultTtlInSeconds { get; init; }

    /// <summary>The function answers <c>isAuthorized</c> instead of a policy.</summary>
    public bool? EnableSimpleResponses { get; init; }

    /// <summary>Such as <c>$request.header.Authorization</c>. All must be there.</summary>
    public IReadOnlyList<string> IdentitySource { get; init; } = [];

    /// <summary>For JWT.</summary>
    public JwtConfiguration? JwtConfiguration { get; init; }
}
