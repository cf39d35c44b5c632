using Microsoft.Extensions.Logging;

namespace Acinaces.Handlers.Platform.Rotation;

internal static partial class RotationLog
{
    [LoggerMessage(700, LogLevel.Warning, "Secret {SecretName} is {AgeDays} days old; it is to be renewed after {AgreedDays}.")]
    public static partial void Overdue(ILogger logger, string secretName, int ageDays, int agreedDays);

    [LoggerMessage(701, LogLevel.Information, "Rotation step {Step} of {SecretId} is done.")]
    public static partial void StepDone(ILogger logger, string step, string secretId);
}
