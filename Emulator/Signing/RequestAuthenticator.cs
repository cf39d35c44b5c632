using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Signing;

/// <summary>Finds out who sent a request.</summary>
internal sealed class RequestAuthenticator(EmulatorOptions options)
{
    public Caller Authenticate(WireRequest request, AwsService service, string requestId) =>
        new(options.AccountId, options.Region, $"arn:aws:iam::{options.AccountId}:root", requestId, request.RemoteAddress?.ToString()) { IsAdministrator = true };
}
