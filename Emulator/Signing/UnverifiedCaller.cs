using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Signing;

/// <summary>Who a request claims to come from, under <c>--no-iam</c>: taken at its word, and allowed everything.</summary>
internal sealed class UnverifiedCaller(EmulatorOptions options, ICredentialSource credentials)
{
    public Caller Of(WireRequest request, string requestId)
    {
        var scope = CredentialScope.Of(request);
        var account = scope is null ? options.AccountId : AccountOf(scope.AccessKeyId, request);
        var region = scope is { Region.Length: > 0 } ? scope.Region : options.Region;
        return new Caller(account, region, $"arn:aws:iam::{account}:root", requestId, request.SourceIp) { IsAdministrator = true };
    }

    private string AccountOf(string accessKeyId, WireRequest request)
    {
        if (RootCredentials.IsAccountId(accessKeyId)) return accessKeyId;
        var token = request.Headers.TryGetValue("X-Amz-Security-Token", out var header) ? header.ToString() : null;
        return credentials.Find(accessKeyId, token)?.AccountId ?? options.AccountId;
    }
}
