using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Api;

internal static partial class ApiLog
{
    [LoggerMessage(200, LogLevel.Error, "The request failed.")]
    public static partial void Failed(ILogger logger, Exception error);

    [LoggerMessage(201, LogLevel.Warning, "User {UserId} was refused: permission {Permission} is missing.")]
    public static partial void Denied(ILogger logger, string userId, string permission);
}
