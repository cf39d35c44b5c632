namespace Acinaces.Handlers.Auth;

/// <summary>A TOKEN authorizer's event.</summary>
internal sealed record AuthorizerRequest(string? Type, string? AuthorizationToken, string? MethodArn);
