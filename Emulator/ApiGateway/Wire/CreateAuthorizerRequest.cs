namespace Acinaces.Emulator.ApiGateway.Wire;

internal sealed record CreateAuthorizerRequest
{
    public string? RestApiId { get; init; }
    public string? Name { get; init; }
    public string? Type { get; init; }
    public string? AuthorizerUri { get; init; }
    public string? AuthorizerCredentials { get; init; }
    public string? IdentitySource { get; init; }
    public string? IdentityValidationExpression { get; init; }
    public int? AuthorizerResultTtlInSeconds { get; init; }
}
