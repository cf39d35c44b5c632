namespace Acinaces.Handlers.Auth;

/// <summary>The token is not believed. API Gateway answers 401 to exactly this message and 500 to any other.</summary>
public sealed class UnauthorizedException() : Exception("Unauthorized");
