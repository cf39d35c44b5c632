using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.Control;

/// <summary>Makes the failure a rule asks for.</summary>
internal static class FaultEffect
{
    /// <exception cref="AwsErrorException">The rule refuses the call before any work is done.</exception>
    public static async ValueTask BeforeWorkAsync(FaultRule rule, Route route, CancellationToken cancellationToken)
    {
        if (rule.Kind == FaultKind.Throttle) throw new AwsErrorException(Throttled(rule, route));
        if (rule.Kind == FaultKind.Error) throw new AwsErrorException(rule.Code ?? "InternalServerError", rule.Message ?? "Injected fault.", rule.HttpStatus ?? 500);
        if (rule.Kind == FaultKind.Delay) await Task.Delay(rule.DelayMs ?? 0, cancellationToken);
    }

    /// <remarks>Source: each service's API reference, "Common errors" and the errors of its operations.</remarks>
    private static AwsError Throttled(FaultRule rule, Route route)
    {
        var (code, status) = route.Service.SigningName switch
        {
            "dynamodb" => ("ProvisionedThroughputExceededException", 400),
            "lambda" => ("TooManyRequestsException", 429),
            _ when route.Codec is QueryCodec => ("Throttling", 400),
            _ => ("ThrottlingException", 400),
        };
        return new AwsError(rule.Code ?? code, rule.Message ?? "Rate exceeded", rule.HttpStatus ?? status);
    }
}
